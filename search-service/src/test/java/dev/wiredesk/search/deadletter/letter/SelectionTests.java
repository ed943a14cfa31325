package dev.wiredesk.search.deadletter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTests {

    private static Selection read(Map<String, List<String>> values) {
        return Selection.read(new Parameters(values, Selection.NAMES));
    }

    @Test
    void namesLettersOrSaysWhichOnes() {
        LetterId id = new LetterId(Letters.ENRICHED_0, 42);

        assertThat(read(Map.of("ids", List.of(id.toString())))).isEqualTo(new Selection.These(List.of(id)));
        assertThat(read(Map.of("reason", List.of("unmappable"), "cursor", List.of("abc"))))
                .isEqualTo(new Selection.Matching(
                        new LetterFilter(Set.of(), Set.of(), Set.of("unmappable"), Set.of(), Set.of()), "abc"));
        assertThat(read(Map.of("all", List.of("true"))).describe()).isEqualTo("all");
    }

    @Test
    void allIsNeverMeantByLeavingSomethingOut() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("Say which");
        assertThatThrownBy(() -> read(Map.of("all", List.of("false")))).isInstanceOf(BadParameterException.class);
        assertThatThrownBy(() -> read(Map.of("all", List.of("true"), "reason", List.of("failed"))))
                .isInstanceOf(BadParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "articles.enriched-0@42",
                "articles.enriched.dead-letter-0",
                "articles.enriched.dead-letter-0@-1",
                "articles.enriched.dead-letter-0@99999999999999999999"
            })
    void anIdNamesADeadLetterAndNoOtherRecord(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }

    @Test
    void anIdReadsAsItIsWritten() {
        LetterId id = new LetterId(Letters.RECEIVED_1, 42);

        assertThat(id).hasToString("articles.received.dead-letter-1@42");
        assertThat(LetterId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "REDRIVE, OPEN, false, true",
        "REDRIVE, DROPPED, false, false",
        "REDRIVE, DROPPED, true, true",
        "REDRIVE, REDRIVEN, true, false",
        "DROP, OPEN, false, true",
        "DROP, DROPPED, true, false",
        "DROP, REDRIVEN, true, false"
    })
    void whatWasDecidedIsDoneOnce(Action action, State state, boolean asked, boolean done) {
        assertThat(action.takes(state, asked)).isEqualTo(done);
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        Places places = Places.of(Map.of(Letters.RECEIVED_1, new Span(3, 9), Letters.ENRICHED_0, new Span(0, 4)));

        assertThat(Places.read(places.write("a"), "a")).isEqualTo(places);
        assertThatThrownBy(() -> Places.read(places.write("a"), "b")).hasMessageContaining("another question");
        assertThatThrownBy(() -> Places.read("no cursor", "a")).hasMessageContaining("no cursor");
    }

    @Test
    void aCursorLeadsNowhereThatIsNotThere() {
        Places present = Places.of(Map.of(Letters.RECEIVED_0, new Span(5, 10)));
        Places asked = Places.of(Map.of(Letters.RECEIVED_0, new Span(0, 99), Letters.RECEIVED_1, new Span(0, 99)));

        assertThat(asked.within(present)).isEqualTo(present);
    }
}
