package dev.wiredesk.enrich.region.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import org.junit.jupiter.api.Test;

class DraftTests {
    private final Draft draft = new Draft("area:test", "Test", RegionKind.AREA, null);

    @Test
    void readsTheMarksOfTheTables() {
        draft.marked("~Testers");
        draft.marked("^TST");
        draft.marked("?*Test House");
        draft.marked("de:Prüfung");
        draft.marked("=Testland");

        assertThat(draft.adjectives).containsOnly(entry("testers", NameForm.ADJECTIVE));
        assertThat(draft.names)
                .containsEntry("tst", NameForm.CAPITALS)
                .containsEntry("test house", NameForm.CONTEXT | NameForm.GOVERNMENT)
                .containsEntry("prufung", NameForm.language("de"))
                .containsEntry("testland", 0);
        assertThat(draft.shown).isEqualTo("Testland");
    }

    @Test
    void takesANameOfTwoLanguagesForOneOfAllButEnglish() {
        draft.marked("de:Krim");
        draft.marked("az:Krim");

        assertThat(draft.names).containsEntry("krim", NameForm.NOT_ENGLISH);
    }

    @Test
    void liesInTheMiddleOfItsTowns() {
        Draft division = new Draft("iso:ZZ-A", "A", RegionKind.ADMIN1, "ZZ");
        for (double lat : new double[] {10, 11, 20}) {
            Draft town = new Draft("geonames:" + (int) lat, "T", RegionKind.CITY, "ZZ");
            town.lat = lat;
            town.lon = 0;
            division.member(town);
        }
        division.settle();

        assertThat(division.lat).isEqualTo(15);
    }
}
