package dev.wiredesk.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void goesOnWhereItEndedUnlessToldOtherwise() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, 2, 1_000));
        assertThat(Options.parse(List.of("--again", "--threads", "4", "--ahead", "50")))
                .isEqualTo(new Options(true, 4, 50));
    }

    @Test
    void wrongOnesAreRefusedWithTheirName() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--threads", "0"))).hasMessageContaining("--threads");
        assertThatThrownBy(() -> Options.parse(List.of("--ahead"))).hasMessageContaining("--ahead");
    }
}
