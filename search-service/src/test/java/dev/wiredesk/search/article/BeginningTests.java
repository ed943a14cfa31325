package dev.wiredesk.search.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTests {

    @Test
    void isTheFirstParagraph() {
        assertThat(Beginning.of("\n The ferry sailed. It was late. \n\nNobody knew.\n"))
                .isEqualTo("The ferry sailed. It was late.");
        assertThat(Beginning.of("")).isEmpty();
    }

    @Test
    void endsBetweenTwoWordsWhereTheParagraphIsLong() {
        assertThat(Beginning.of("harbour ".repeat(40))).endsWith("harbour").hasSize(159);
        assertThat(Beginning.of("seagull".repeat(22) + " harbou next")).endsWith("seagull");
    }

    @Test
    void isNoLongerThanAPassageWhateverTheScript() {
        assertThat(Beginning.of("\u6e2f".repeat(500))).hasSize(160);
        assertThat(Beginning.of("x".repeat(500) + " y")).hasSize(160);
    }
}
