package dev.wiredesk.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wiredesk.search.rebuild.Options.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void nothingSaidIsARebuild() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(Task.REBUILD, null, false, 200, 2, Duration.ofMinutes(10)));
    }

    @Test
    void numbersAndTasksAreRead() {
        assertThat(Options.parse(
                        List.of("--use", "3", "--threads", "4", "--samples", "0", "--copies-within", "30", "--force")))
                .isEqualTo(new Options(Task.USE, 3, true, 0, 4, Duration.ofSeconds(30)));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (List<String> wrong : List.of(
                List.of("--use"),
                List.of("--use", "x"),
                List.of("--threads", "0"),
                List.of("--rollback", "--drop-old"),
                List.of("articles-3"))) {
            assertThatIllegalArgumentException().as("%s", wrong).isThrownBy(() -> Options.parse(wrong));
        }
    }
}
