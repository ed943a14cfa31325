package dev.wiredesk.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsParserTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            strike                      | strike
            port strike                 | (port & strike)
            port AND strike             | (port & strike)
            port OR strike              | (port / strike)
            port strike OR ferry        | ((port & strike) / ferry)
            port (strike OR ferry)      | (port & (strike / ferry))
            NOT strike                  | !strike
            port -strike                | (port & !strike)
            port -"wildcat strike"      | (port & !'wildcat strike')
            port NOT (strike OR ferry)  | (port & !(strike / ferry))
            "port strike"               | 'port strike'
            “port strike” now           | ('port strike' & now)
            azer*                       | azer~
            port azer* "a b"            | (port & azer~ & 'a b')
            state-run                   | state-run
            and or not                  | (and & or & not)
            """)
    void readsWordsPhrasesPrefixesAndOperators(String typed, String meant) {
        assertThat(shown(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "strike                     | strike
            port" strike                | (port & strike)
            strike AND                  | strike
            AND strike                  | strike
            OR OR strike OR             | strike
            NOT                         | nothing
            NOT NOT strike              | !strike
            ((strike                    | strike
            strike)) port               | (strike & port)
            () strike                   | strike
            port (NOT) strike           | (port & strike)
            + - & strike                | strike
            """)
    void passesOverWhatMeansNothing(String typed, String meant) {
        assertThat(shown(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "*", "**x*", "-*", ".*"})
    void asksForMoreLettersBeforeAnAsteriskOrTakesNoneFromIt(String typed) {
        try {
            assertThat(shown(typed)).isEqualTo("nothing");
        } catch (UnsearchableException e) {
            assertThat(e).hasMessageContaining("asterisk");
        }
    }

    @Test
    void refusesMoreWordsThanTheIndexShouldBeAsked() {
        assertThat(WordsParser.parse("word ".repeat(WordsParser.MOST))).isPresent();
        assertThatThrownBy(() -> WordsParser.parse("word ".repeat(WordsParser.MOST + 1)))
                .isInstanceOf(UnsearchableException.class);
        assertThatThrownBy(() -> WordsParser.parse("x".repeat(WordsParser.LONGEST + 1)))
                .isInstanceOf(UnsearchableException.class);
        assertThatThrownBy(() -> WordsParser.parse("(".repeat(100) + "x")).isInstanceOf(UnsearchableException.class);
    }

    @Test
    void makesSomethingOfAnythingTyped() {
        long seed = 20_261_124;
        Random random = new Random(seed);
        String alphabet = "ab \"()-*+|!ANDORNOT“”";
        for (int i = 0; i < 20_000; i++) {
            String typed = random.ints(random.nextInt(24), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            try {
                WordsParser.parse(typed);
            } catch (UnsearchableException e) {
                assertThat(typed).as("seed %d", seed).contains("*");
            }
        }
    }

    private static String shown(String typed) {
        return WordsParser.parse(typed).map(WordsParserTests::shown).orElse("nothing");
    }

    private static String shown(Expression expression) {
        return switch (expression) {
            case Expression.Word(String text) -> text;
            case Expression.Phrase(String text) -> "'" + text + "'";
            case Expression.Prefix(String text) -> text + "~";
            case Expression.All(List<Expression> of) -> joined(of, " & ");
            case Expression.Any(List<Expression> of) -> joined(of, " / ");
            case Expression.Not(Expression what) -> "!" + shown(what);
        };
    }

    private static String joined(List<Expression> parts, String by) {
        return parts.stream().map(WordsParserTests::shown).collect(Collectors.joining(by, "(", ")"));
    }
}
