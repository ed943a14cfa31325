package dev.wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTests {

    private final LanguageDetector detector = LanguageDetector.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour was closed for the night after the storm, officials said.
            de | Der Hafen ist nach dem Sturm für die Nacht geschlossen worden, sagte ein Sprecher.
            fr | Le port a été fermé pour la nuit après la tempête, selon les autorités.
            es | El puerto fue cerrado por la noche después de la tormenta, según las autoridades.
            pt | O porto foi fechado durante a noite, mas não há feridos, segundo as autoridades.
            tr | Liman fırtına sonrası gece için kapatıldı ve bir gemi daha bekliyor.
            tr | Rüzgar nedeniyle uçuşlar Ankara'ya yönlendirildi, yangınların kontrol altına alındığı bildirildi.
            az | Küləyə görə reyslər Bakıya yönləndirilib, yanğınların nəzarət altına alındığı bildirilir.
            az | Liman fırtınadan sonra gecə üçün bağlanıb və daha bir gəmi gözləyir.
            ru | Порт закрыли на ночь после шторма, и это не первый случай за год.
            uk | Порт зачинили на ніч після шторму, і це не перший випадок за рік.
            ar | أغلق الميناء في الليل بعد العاصفة وقال مسؤول إن هذا من الإجراءات المعتادة على الساحل
            ar | وأعلنت الشركة السعودية إعادة الخدمة
            fa | بندر پس از طوفان برای شب بسته شد و این بار را که در راه است
            he | הנמל נסגר ללילה לאחר הסערה
            ja | 港は嵐の後、夜間閉鎖されたと当局は述べた。
            """)
    void tellsTheLanguageOfASentence(String tag, String sentence) {
        assertThat(detector.detect(StoryText.of(sentence))).isEqualTo(tag);
    }

    @Test
    void doesNotGuessWhereThereIsNothingToGoBy() {
        assertThat(detector.detect(StoryText.of(""))).isNull();
        assertThat(detector.detect(StoryText.of("12:30 +++ 17"))).isNull();
        assertThat(detector.detect(StoryText.of("Kuala Lumpur"))).isNull();
    }
}
