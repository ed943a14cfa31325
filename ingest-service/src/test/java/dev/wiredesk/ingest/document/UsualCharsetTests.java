package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charset that a feed is configured with is what its text is usually in, and no promise of every item. */
class UsualCharsetTests {

    private static final String RUSSIAN = "Мост открыт\n\nВ Перми открыли новый мост через Каму, сообщил мэр города.\n";

    @ParameterizedTest
    @CsvSource({"KOI8-R", "windows-1251", "IBM866", "ISO-8859-5", "UTF-8"})
    void textIsReadInIt(Charset charset) throws IOException {
        assertThat(body(RUSSIAN.getBytes(charset), "text/plain", charset)).startsWith("В Перми открыли");
    }

    @ParameterizedTest
    @CsvSource({"KOI8-R", "GB18030", "Big5", "Shift_JIS", "UTF-16LE", "ISO646-NO"})
    void whatIsUtf8IsReadAsThatAllTheSame(String charset) throws IOException {
        assertThat(body(
                        RUSSIAN.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        Objects.requireNonNull(Charsets.named(charset))))
                .startsWith("В Перми открыли");
    }

    @Test
    void whatIsNoTextInItIsDetected() throws IOException {
        byte[] western =
                "Brücke offen\n\nIn Köln ist die neue Brücke über den Rhein eröffnet worden, sagte die Bürgermeisterin.\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(body(western, "text/plain", StandardCharsets.UTF_8)).startsWith("In Köln ist");
        assertThat(body(western, "text/plain", Objects.requireNonNull(Charsets.named("ISO646-DE"))))
                .startsWith("In Köln ist");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "IBM500", "ISO-2022-JP", "Shift_JIS", "KOI8-R"})
    void plainEnglishIsReadAsThatWhateverIsUsual(Charset charset) throws IOException {
        byte[] english = "Bridge open\n\nA new bridge over the river was opened on Monday, the mayor said.\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(body(english, "text/plain", charset)).startsWith("A new bridge over the river");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void wideCharactersAreReadWithoutAMark(Charset charset) throws IOException {
        assertThat(body(RUSSIAN.getBytes(charset), "text/plain", charset)).startsWith("В Перми открыли");
        assertThat(body(
                        "Köln öffnet\n\nDie Brücke ist für alle offen.\n".getBytes(StandardCharsets.ISO_8859_1),
                        "text/plain",
                        charset))
                .startsWith("Die Brücke ist");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251"})
    void pagesAndXmlTellTheirCharsetThemselves(Charset charset) throws IOException {
        Charset usual = Charset.forName("KOI8-R");
        String page = "<html><head><meta charset=\"" + charset.name()
                + "\"><title>Мост</title></head><body><article><h1>Мост</h1>"
                + "<p>В Перми открыли новый мост через Каму, сообщил мэр города в понедельник.</p></article></body></html>";
        String nitf = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?><nitf><body><body.content>"
                + "<p>В Перми открыли новый мост.</p></body.content></body></nitf>";

        assertThat(body(page.getBytes(charset), "text/html", usual)).startsWith("В Перми открыли");
        assertThat(body(nitf.getBytes(charset), "application/nitf+xml", usual)).startsWith("В Перми открыли");
    }

    @Test
    void ofMoreThanOneByteForALetterItIsBelievedWhereTheTextIsInIt() throws IOException {
        String chinese = "大桥通车\n\n重庆市长江新大桥今天正式通车，市长在仪式上表示，大桥将缩短两岸居民的出行时间。\n";
        Charset gbk = Charset.forName("GBK");

        assertThat(body(chinese.getBytes(gbk), "text/plain", gbk)).startsWith("重庆市长江新大桥");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ISO646-NO # Ordf|reren i B{rum sa at }rets m|te er avlyst. # Ordføreren i Bærum sa at årets møte er avlyst.",
                "DS_2089 # [st for \\resund ligger |en. # Æst for Øresund ligger øen.",
                "SEN_850200_B # \\stersunds kommun s{ger att }kern {r f|rorenad. # Östersunds kommun säger att åkern är förorenad.",
                "din_66003 # Die Br}cke in K|ln sei geschlossen, hie~ es. # Die Brücke in Köln sei geschlossen, hieß es.",
                "NF_Z_62-010 # L'op{ra a {t{ inaugur{ @ Gen}ve. # L'opéra a été inauguré à Genève.",
            })
    void nationalVariantsOfAsciiAreReadAsTheirLinesSendThem(String charset, String sent, String meant)
            throws IOException {
        String message = "\u0001NTB0123 4 INN 0042\r\n\u0002" + sent + "\r\n\u0003021530 NOV 26\u0004";

        assertThat(body(
                        message.getBytes(StandardCharsets.US_ASCII),
                        "text/vnd.iptc.iptc7901",
                        Objects.requireNonNull(Charsets.named(charset))))
                .isEqualTo(meant);
    }

    private static @Nullable String body(byte[] content, String mediaType, @Nullable Charset usual) throws IOException {
        DocumentType type = Objects.requireNonNull(DocumentType.of(mediaType));
        Parts parts = type.open(
                new ByteArrayInputStream(content), new Envelope(mediaType, null, usual, "told-beside", 1 << 20));
        Part part = Objects.requireNonNull(parts.next());
        ArticleDraft draft = ((Reading.Item) part.reading().get()).draft();
        return draft.get(Field.BODY);
    }
}
