package dev.wiredesk.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "Hajiyev, Hacıyev",
        "Hajiyev, HACIYEV",
        "Hajiyev, Haciyev",
        "Hikmet Hajiyev, Hikmət Hacıyev",
        "Khalilzadeh, Xəlilzadeh",
        "Qasimov, Qasımov",
        "Mammadov, Məmmədov",
        "Erdogan, Erdoğan",
        "Ilham Aliyev, İlham Əliyev",
        "Kilicdaroglu, Kılıçdaroğlu",
        "Mueller, Müller",
        "Muller, Müller",
        "Lukasz Walesa, Łukasz Wałęsa",
        "Oersted, Ørsted",
        "Zhirokhov, Жирохов",
        "Zelensky, Зеленский",
        "Volodymyr Zelensky, Володимир Зеленський",
        "Volodymyr, Володимир",
        "Mykhaylo, Михайло",
        "Alexander, Александер",
        "O'Brien, O’Brien",
        "Xi Jinping, XI JINPING",
        "Narendra Modi, नरेन्द्र मोदी",
        "François, Francois",
        "Strauß, Strauss",
    })
    void wordsOfOneNameInDifferentLettersMeet(String name, String other) {
        String[] words = name.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            assertThat(PersonName.of(words[i]).spellings())
                    .as("%s and %s", name, other)
                    .containsAnyElementsOf(
                            PersonName.of(other.split(" ", -1)[i]).spellings());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Zhirokhov, Zhyrokhov",
        "Mikhail, Mykhailo",
        "Cameron, Kameron",
        "Hajiyev, Aliyev",
        "Müller, Möller",
        "Ivanov, Ivanova",
        "Carter, Jarter",
    })
    void wordsOfDifferentSpellingDoNot(String name, String other) {
        assertThat(Collections.disjoint(
                        PersonName.of(name).spellings(), PersonName.of(other).spellings()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Mikhail Zhirokhov, Mykhailo Zhyrokhov",
        "Mikhail Zhirokhov, Михаил Жирохов",
        "Mikhail Zhirokhov, Михайло Жирохов",
        "Mikhail Zhirokhov, Zhirokhov Mikhail",
        "Mikhail Zhirokhov, Mikhail Ivanovich Zhirokhov",
        "Жирохов Михаил Иванович, Mikhail Zhirokhov",
        "Hikmet Hajiyev, Hikmət Hacıyev",
        "Hikmet Hajiyev, Хикмет Гаджиев",
        "Hikmet Hajiyev, Hikmat Hajiev",
        "Hikmet Hajiyev, Hikmet Gadzhiyev",
        "Volodymyr Zelenskyy, Vladimir Zelensky",
        "Volodymyr Zelenskyy, Володимир Зеленський",
        "Volodymyr Zelenskyy, Владимир Зеленский",
        "Sergei Lavrov, Sergey Lavrov",
        "Sergei Lavrov, Сергей Лавров",
        "Sergei Lavroff, Sergej Lavrov",
        "Alexander Lukashenko, Aleksandr Lukashenko",
        "Aliaksandr Lukashenka, Aliaksandr Lukashenka",
        "Dmytro Kuleba, Дмитро Кулеба",
        "Dmitry Peskov, Дмитрий Песков",
        "Yevgeny Prigozhin, Evgeny Prigozhin",
        "Elena Volkova, Yelena Volkova",
        "Abdel Fattah al-Sisi, Abdul Fattah El-Sissi",
        "Mohammed bin Salman, Muhammad bin Salman",
        "Ana Reis, Ana M. Reis",
        "John Smith, John Smith Jr.",
        "Joachim Mueller, Joachim Müller",
        "Viktor Orban, Orbán Viktor",
        "Yulia Svyrydenko, Юлія Свириденко",
        "Ilham Aliyev, Ильхам Алиев",
        "Abdullah Gul, Abdulla Gül",
    })
    void namesThatMayBeOnePersonsShareAKey(String name, String other) {
        assertThat(PersonName.of(name).key())
                .as("%s and %s", name, other)
                .isEqualTo(PersonName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "Mikhail Zhirokhov, Ivan Zhirokhov",
        "Mikhail Zhirokhov, Mikhail Zakharov",
        "John Smith, Joan Smith",
        "Ana Reis, Ana Reyes Santos",
        "Vladimir Putin, Vladimir Potanin",
        "Zhirokhov, Mikhail Zhirokhov",
        "Xi Jinping, Li Jinping",
        "Marie Dupont, Marc Dupont",
    })
    void namesOfDifferentPeopleDoNot(String name, String other) {
        assertThat(PersonName.of(name).key()).isNotEqualTo(PersonName.of(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "😀", "\u0000", "'", "ʼ", "al", "Jr.", "x"})
    void whatIsNoNameIsNoError(String text) {
        PersonName name = PersonName.of(text);
        assertThat(name.key()).isNotNull();
        assertThat(name.spellings()).doesNotContain("");
    }

    @Test
    void wordsAreInPlainLettersWhateverTheScript() {
        assertThat(Folded.text("  «Гаджиев», Müller-Lüdenscheidt; O’Brien 3 "))
                .isEqualTo("gadzhiyev muller ludenscheidt obrien 3");
        assertThat(Folded.words("习近平")).containsExactly("xi", "jin", "ping");
    }
}
