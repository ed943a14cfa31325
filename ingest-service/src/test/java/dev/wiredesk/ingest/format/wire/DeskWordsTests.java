package dev.wiredesk.ingest.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL",
                "Mandatory Kill",
                "BULLETIN KILL: Lakeland",
                "^KILL NOTE",
                "STORY WITHDRAWN",
                "(Achtung) Meldung zurückgezogen",
                "Meldung zurückgezogen: Landtag/Wald",
                "ANNULATION",
                "ANULADA - Lakeland",
                "Please kill the story Lakeland-Timber, a0123.",
                "A kill is mandatory.",
                "Withdrawn",
                "WITHDRAWN: Lakeland-Timber",
                "ELIMINATION",
                "BULLETIN ELIMINATION",
                "STORY KILLED",
                "BULLETIN KILLED",
                "URGENT WITHDRAWN",
                "URGENT ANNULATION",
                "Story retraction",
                "Meldung annulliert",
                "ACHTUNG: Annulliert",
                "ELIMINATION: a0123, Lakeland",
                "Please kill the obituary of the harbour master.",
                "KILL/Lakeland/",
                "Please kill a0123, Lakeland",
                "Die Meldung vna012 bitte nicht mehr verwenden"
            })
    void aKillIsNeverLost(String line) {
        ArticleDraft draft = obeyed(line, true);
        assertThat(draft.get(Field.STATUS)).isEqualTo("canceled");
        assertThat(draft.get(Field.EDITOR_NOTE)).isEqualTo(line);
        assertThat(obeyed(line, false).get(Field.STATUS))
                .as("Unknown, and so withheld (R14)")
                .isEqualTo("kill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO",
                "EMBARGOED UNTIL NOON",
                "Embargoed for release on Friday",
                "Embargo: 12 Uhr",
                "STRICTLY EMBARGOED UNTIL 10 MAY",
                "Sperrfrist 9. Oktober 14.20 Uhr",
                "HOLD FOR RELEASE",
                "For release Sunday, May 17",
                "ADV17",
                "Adv for Sunday",
                "Not for publication before Friday",
                "EMBARGO: see below",
                "Embargo: midnight",
                "Embargo bis Freitag",
                "Embargo jusqu'à 18 heures",
                "Embargo a 12:00",
                "Sperrfrist: Montag",
                "Advance for Sunday",
                "Embargo: Nov 23, 2026, 00:01 GMT",
                "EMBARGOED FOR NOV. 23",
                "Advance for Nov. 23",
                "Embargo: le 23 novembre à 10h00",
                "EMBARGO AU 23 NOVEMBRE",
                "Sous embargo à 18H00",
                "EMBARGO ALLE ORE 12",
                "Embargoed to Monday",
                "Embargoed to midnight",
                "Embargoed at 12:00",
                "(Sperrfrist beachten)",
                "Sperrfrist Redebeginn",
                "Sperrfrist, 18.00 Uhr",
                "Sperrfrist für Montag",
                "Bajo embargo para el lunes",
                "Release at noon"
            })
    void anEmbargoInWordsIsHeld(String line) {
        assertThat(obeyed(line, true).get(Field.EMBARGO)).as("R23").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGOED UNTIL 2026-05-14T12:20:00Z", "Embargo: 2026-05-14 12:20 +02:00 (Berlin)"})
    void anEmbargoWithATimeHasIt(String line) {
        assertThat(obeyed(line, true).get(Field.EMBARGO)).startsWith("2026-05-14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo on Lakeland timber takes effect",
                "Killing of wolves goes on",
                "Kill Bill tops the charts again",
                "Kill the bill, protesters shout",
                "Withdrawal of troops begins",
                "Withdrawn troops return home",
                "Advisory board meets in Port Alder",
                "Advance team reaches the summit",
                "Corrections officer injured",
                "Release of hostages expected",
                "Hold on to your hats",
                "Embargo lifted: Jury gives prizes",
                "Eliminated in the first round",
                "Budget",
                "Budget/Lakeland/",
                "Budget: le gouvernement renonce",
                "Budget, deficit loom over Port Alder",
                "Withdrawal/Lakeland/",
                "Withdrawn/Harbour Cup/",
                "Killed: the men of the night shift",
                "Elimination - Alder out in the first round",
                "Withdrawal: what the treaty says",
                "Annulation: 200 vols cloués au sol",
                "Anulada: la sentencia contra el alcalde",
                "Embargo a Lakeland cumple 60 años",
                "Embargo al petróleo",
                "Embargo against timber widened",
                "Embargo to be tightened",
                "Embargo: Lakeland asks for help",
                "Embargo for grain, minister hints",
                "Sous embargo, le port se vide",
                "Sperrfrist für Wahlwerbung beschlossen",
                "Advance for women in boardrooms",
                "Release at last for the miners",
                "Embargo may be lifted in March",
                "Embargoed goods seized at Port Alder",
                "ELIMINATION: THE LAST MATCH",
                "\"Please withdraw your troops,\" the minister said"
            })
    void aStoryAboutSuchThingsPasses(String line) {
        ArticleDraft draft = obeyed(line, true);
        assertThat(draft.get(Field.STATUS)).isNull();
        assertThat(draft.get(Field.EMBARGO)).isNull();
        assertThat(draft.get(Field.NOT_FOR_PUBLICATION)).isNull();
        assertThat(draft.get(Field.CORRECTION)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTION", "Berichtigung: Name der Ministerin", "1st CORRECTION", "CORRECTS: spelling"})
    void aCorrectionIsOne(String line) {
        assertThat(obeyed(line, true).get(Field.CORRECTION)).as("R29").isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADVISORY",
                "Editors' Advisory: pictures to come",
                "NEWS ADVISORY",
                "AP News Budget",
                "For editors only"
            })
    void anAdvisoryIsNotForPublication(String line) {
        assertThat(obeyed(line, true).get(Field.NOT_FOR_PUBLICATION)).as("R31").isEqualTo(line);
    }

    private static ArticleDraft obeyed(String line, boolean identified) {
        ArticleDraft draft = new ArticleDraft("text", Map.of());
        DeskWords words = new DeskWords(draft);
        words.obey(line);
        words.finish(identified, List.of());
        return draft;
    }
}
