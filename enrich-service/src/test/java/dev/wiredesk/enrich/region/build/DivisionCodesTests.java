package dev.wiredesk.enrich.region.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DivisionCodesTests {

    @Test
    void findsCodesByNameAsNearAsIsSafe() {
        DivisionCodes codes = new DivisionCodes(
                Map.of("RU-YAR", "Yaroslavskaya oblast'", "RU-TUL", "Tul'skaya oblast'", "RU-AL", "Altay, Respublika"),
                Map.of("RU.03", "RU-AL"));

        assertThat(codes.match(Map.of(
                        "RU.88", row("Yaroslavl Oblast"), "RU.03", row("Gorno"), "RU.99", row("Somewhere Else"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("RU.88", "RU-YAR", "RU.03", "RU-AL"));
    }

    @Test
    void leavesOutWhatKindOfDivisionItIs() {
        assertThat(DivisionCodes.shown("Nyanza Province")).isEqualTo("Nyanza");
        assertThat(DivisionCodes.shown("Republic of Tyva")).isEqualTo("Tyva");
        assertThat(DivisionCodes.shown("Xinjiang Uygur Autonomous Region")).isEqualTo("Xinjiang");
        assertThat(DivisionCodes.shown("Capital Region")).isEqualTo("Capital Region");
    }

    private static String[] row(String name) {
        return new String[] {"", name, name, "1"};
    }
}
