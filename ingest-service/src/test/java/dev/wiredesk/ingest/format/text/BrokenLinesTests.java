package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokenLinesTests {
    private static final String STORY =
            "The ferry left the harbour of Port Alder at noon, and with it Maria\nAlbescu, who had waited since Friday for a place among the lorries of\nthe coast.";

    @Test
    void putsAParagraphTogetherSoThatNamesAreWhole() {
        assertThat(BrokenLines.joined(STORY + "\n\nShe was\nglad."))
                .isEqualTo(STORY.replace('\n', ' ') + "\n\nShe was\nglad.");
    }

    @Test
    void putsOnlyFullParagraphsTogetherWhereMarkupBrokeTheLines() {
        String address = "Port Alder Ferries\nHarbour Road 4\nPort Alder";
        assertThat(BrokenLines.joinedBlocks(STORY + "\n\n" + address + "\n\nThe end."))
                .isEqualTo(STORY.replace('\n', ' ') + "\n\n" + address + "\n\nThe end.");
    }

    @Test
    void leavesListsVerseAndTables() {
        String list = "- Alder\n- Pine\n- Elm";
        String verse = "O harbour of grey stone,\nO harbour of the tide,\nI sail from thee alone.";
        String table =
                "Alder   12   3\nPine     9   6\nA town that has a rather long name, and so fills its line up to here   1   2\nElm   3   4";
        String text = String.join("\n\n", list, verse, table);
        assertThat(BrokenLines.joined(text)).isEqualTo(text);
        assertThat(BrokenLines.joined(STORY + "\n\n" + text)).isEqualTo(STORY.replace('\n', ' ') + "\n\n" + text);
    }

    @Test
    void putsAnItemOfAListTogether() {
        String text = STORY
                + "\n- The captain of the ferry said on Friday that he would not wait for the\n  lorries.\n- The owners did.";
        assertThat(BrokenLines.joined(text))
                .isEqualTo(
                        STORY.replace('\n', ' ')
                                + "\n- The captain of the ferry said on Friday that he would not wait for the lorries.\n- The owners did.");
    }

    @Test
    void takesADashOrADateAtTheBeginningOfALineForText() {
        String text =
                "Die Reederei der Faehre hat am Montag mitgeteilt, dass sie erst am\n24. Dezember wieder ablegt, also spaeter als sie es versprochen hatte\n- viel spaeter.";
        assertThat(BrokenLines.joined(text)).isEqualTo(text.replace('\n', ' '));
    }

    @Test
    void keepsTheHyphenOfAWord() {
        assertThat(BrokenLines.joined(
                        "The crews of the harbour agreed on Friday with the owners on a long-\nterm plan."))
                .endsWith("on a long-term plan.");
        assertThat(BrokenLines.joined(
                        "Die Gewerkschaft der Seeleute sprach am Freitag mit den Ein-\nund Ausfuhrfirmen."))
                .endsWith("den Ein- und Ausfuhrfirmen.");
        assertThat(
                        BrokenLines.joined(
                                "Die Reederei sprach am Freitag lange mit Vertretern der Reede-\nrei aus Port Alder. Die Reederei schwieg danach noch eine ganze Woche\nlang."))
                .contains("Vertretern der Reederei aus");
    }

    @Test
    void leavesLinesThatAreParagraphs() {
        String text =
                "The ferry left the harbour at noon, as the captain had said.\nNobody in Port Alder saw it go, nor did anybody miss the boat.\nIt will be back on Friday.";
        assertThat(BrokenLines.joined(text)).isEqualTo(text);
    }

    @Test
    void leavesVerseWithOneLongLine() {
        String verse =
                "O harbour, grey and wide, that keeps the boats from all the storms,\nAnd gives the sailor home,\nWe bring thee stone.";
        assertThat(BrokenLines.joined(STORY + "\n\n" + verse)).endsWith("\n\n" + verse);
    }

    @Test
    void leavesShortLinesAmongParagraphsThatAreNotBroken() {
        String text = "The ferry left the harbour of Port Alder. ".repeat(5).strip()
                + "\n- fares fell by a third in the year to May\n- crews had a rise in pay of a tenth, and more\nOther towns";
        assertThat(BrokenLines.joined(text)).isEqualTo(text);
    }

    @Test
    void separatesParagraphsAtIndentsAndNotAtAMargin() {
        assertThat(BrokenLines.separatedAtIndents("One\ngoes on\n   Two\ngoes on\n  - an item\n    of a list"))
                .isEqualTo("One\ngoes on\n\nTwo\ngoes on\n  - an item\n    of a list");
        assertThat(BrokenLines.separatedAtIndents("A head\n\n    One\n    goes on\n    and on"))
                .isEqualTo("A head\n\nOne\ngoes on\nand on");
    }

    @Test
    void leavesResultsThatMarkupPutsOnLinesOfTheirOwn() {
        String results = """
                Ida Swan, Port Alder, beat Coco Gale, Carver City, 6-4, 6-3.
                Mara Rybak, Oldfield, beat Jess Pell, Port Alder, 7-5, 6-2.
                Elena Ray, Newfield, beat Quin Zhao, Carver City, 6-1, 6-4.""";
        assertThat(BrokenLines.joinedBlocks(results)).isEqualTo(results);
    }
}
