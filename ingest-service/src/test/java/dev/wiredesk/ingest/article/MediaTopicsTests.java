package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Concept;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTopicsTests {
    private static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

    @ParameterizedTest
    @CsvSource({
        "medtop:20000523,",
        "MedTop:20000523,",
        "mediatopic:20000523,",
        "subj:20000523,",
        "medtop:20000523, http://cv.iptc.org/newscodes/mediatopic/",
        "http://cv.iptc.org/newscodes/mediatopic/20000523,",
        "https://cv.iptc.org/newscodes/mediatopic/20000523,",
        "http://cv.iptc.org/newscodes/mediatopic/20000523/,",
        "20000523, http://cv.iptc.org/newscodes/mediatopic/",
        "20000523, http://cv.iptc.org/newscodes/mediatopic",
        "20000523, medtop",
    })
    void writesAMediaTopicInOneFormHoweverItWasSent(String code, @Nullable String scheme) {
        assertThat(MediaTopics.canonical(List.of(new Concept(code, "labour market", scheme))))
                .as("R45")
                .containsExactly(new Concept("medtop:20000523", "labour market", SCHEME));
    }

    @Test
    void namesAMediaTopicWithoutANameByItsCode() {
        String uri = "http://cv.iptc.org/newscodes/mediatopic/20000523";
        assertThat(MediaTopics.canonical(List.of(new Concept(uri, uri, null))))
                .containsExactly(new Concept("medtop:20000523", "medtop:20000523", SCHEME));
    }

    @ParameterizedTest
    @CsvSource({
        "subj:15000000,",
        "subj:15000000, http://cv.iptc.org/newscodes/subjectcode/",
        "http://cv.iptc.org/newscodes/subjectcode/15000000,",
        "15000000, subj",
        "15000000, http://cv.iptc.org/newscodes/subjectcode/",
    })
    void mapsASubjectCodeAtTheTop(String code, @Nullable String scheme) {
        assertThat(MediaTopics.canonical(List.of(new Concept(code, "Deportes", scheme))))
                .as("R45")
                .containsExactly(new Concept("medtop:15000000", "Deportes", SCHEME));
    }

    @Test
    void keepsADeeperSubjectCodeAndAddsItsTopOnce() {
        Concept football = new Concept("subj:15054000", "soccer", null);
        Concept tennis = new Concept("subj:15065000", "tennis", null);
        assertThat(MediaTopics.canonical(List.of(football, tennis)))
                .as("R45")
                .containsExactly(football, tennis, new Concept("medtop:15000000", "sport", SCHEME));
    }

    @Test
    void addsNoTopThatTheItemNamesItself() {
        Concept sport = new Concept("medtop:15000000", "Sport", SCHEME);
        Concept football = new Concept("subj:15054000", "Fußball", null);
        assertThat(MediaTopics.canonical(List.of(sport, football))).containsExactly(sport, football);
    }

    @ParameterizedTest
    @CsvSource({
        "subj:18000000,",
        "subj:00000000,",
        "subj:1500,",
        "medtop:sport,",
        "sttsubj:15000000,",
        "15000000,",
        "15000000, http://codes.example/subject/",
        "acme:medtop:20000523,",
    })
    void keepsACodeThatIsNotTheIptcs(String code, @Nullable String scheme) {
        Concept concept = new Concept(code, "something", scheme);
        assertThat(MediaTopics.canonical(List.of(concept))).as("R45").containsExactly(concept);
    }

    @Test
    void keepsASubjectWithoutACode() {
        Concept concept = new Concept(null, "strikes", null);
        assertThat(MediaTopics.canonical(List.of(concept))).containsExactly(concept);
    }
}
