package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datelines and bylines. */
class StoryLineTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GENEVA (Northern Wire) - Talks began.;GENEVA (Northern Wire);GENEVA;",
                "Geneva, May 13 (nwa) -- Talks began.;Geneva, May 13 (nwa);Geneva;May 13",
                "Roma, 20 mag. (Costa) - Il voto.;Roma, 20 mag. (Costa);Roma;20 mag.",
                "Berlin (dpa) Der Umweltausschuss tagt.;Berlin (dpa);Berlin;",
                "San Diego (tca/dpa) – Boats sail.;San Diego (tca/dpa);San Diego;",
                "PORT ALDER, Lakeland (NW) _ Fog.;PORT ALDER, Lakeland (NW);PORT ALDER, Lakeland;",
                "LONDON — The council met.;LONDON;LONDON;",
                "PORT ALDER, May 13 — The council met.;PORT ALDER, May 13;PORT ALDER;May 13"
            })
    void readsADateline(String paragraph, String text, String place, String date) {
        assertThat(Dateline.of(paragraph)).isEqualTo(new Dateline(text, place, date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scholz (SPD) sagte am Montag, es sei genug.",
                "Brook (left) and Reed met.",
                "FILE - In this March 3 photo a crane stands in the port.",
                "NATO — the alliance — met on Monday.",
                "The council met in LONDON (Northern Wire) - twice.",
                "On April 17, Ada Brook confirmed the reports.",
                ""
            })
    void makesNoDatelineOfASentence(String paragraph) {
        assertThat(Dateline.of(paragraph)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Nora Lind",
                "By NORA LIND and TOM REED=",
                "By dpa correspondents =",
                "Von Käthe Özmüller",
                "Par Zoë Müller, Norden",
                "By Nora Lind, Northern Wire"
            })
    void readsAByline(String line) {
        assertThat(Byline.of(line)).isEqualTo(line.replaceAll(" ?=$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Monday", "By the end of May the levy is gone", "Di lui non si sa nulla", "Nora Lind", ""})
    void makesNoBylineOfASentence(String line) {
        assertThat(Byline.of(line)).isNull();
    }

    @Test
    void looksAtTheBeginningOnly() {
        assertThat(Dateline.of("A".repeat(200_000))).isNull();
        assertThat(Byline.of("By " + "Nora ".repeat(50_000))).isNull();
    }
}
