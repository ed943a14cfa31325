package dev.wiredesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {
    @TempDir
    Path directory;

    @Test
    void readsTheLastLinesOfALongLog() throws Exception {
        Path log = directory.resolve("long.log");
        Files.writeString(
                log, IntStream.range(0, 10_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));

        assertThat(LogTail.lastLines(log, 3)).containsExactly("line 9997", "line 9998", "line 9999");
    }

    @Test
    void readsAllOfAShortLog() throws Exception {
        Path log = directory.resolve("short.log");
        Files.writeString(log, "one\ntwo\n");

        assertThat(LogTail.lastLines(log, 25)).containsExactly("one", "two");
    }

    @Test
    void hasNothingToTellOfALogThatIsNotThere() {
        assertThat(LogTail.lastLines(directory.resolve("none.log"), 25)).isEmpty();
    }
}
