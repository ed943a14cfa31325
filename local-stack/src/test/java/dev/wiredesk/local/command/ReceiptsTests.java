package dev.wiredesk.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.push.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Terminal terminal(boolean live) {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), live, false, 80);
    }

    @Test
    void tellEveryFileWhatBecameOfIt() {
        Receipts receipts = new Receipts(terminal(false), 5, false);
        receipts.add("a.json", new Outcome.Accepted("ajuhfjqn", 2L, "Ferry held in storm"));
        receipts.add("b.json", new Outcome.Accepted("bjuhfjqn", null, null));
        receipts.add("c.ndjson", new Outcome.Batch(7, 1, List.of("line 3: 422 Not an article: No identity")));
        receipts.add("d.json", new Outcome.Refused(400, "Unreadable: Unexpected end [line 3, column 9]"));
        receipts.add("e.txt", new Outcome.Unsent("neither JSON nor XML"));
        receipts.finish();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
                202 ajuhfjqn v2 Ferry held in storm
                202 bjuhfjqn - b.json
                207 c.ndjson: 7 accepted, 1 refused
                    line 3: 422 Not an article: No identity
                400 d.json: Unreadable: Unexpected end [line 3, column 9]
                --- e.txt: neither JSON nor XML
                9 accepted, 3 refused in\s""");
        assertThat(receipts.refused()).isEqualTo(3);
    }

    @Test
    void oneFileNeedsNoSum() {
        Receipts receipts = new Receipts(terminal(false), 1, false);
        receipts.add("a.json", new Outcome.Accepted("ajuhfjqn", 2L, "Ferry held in storm"));
        receipts.finish();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("202 ajuhfjqn v2 Ferry held in storm\n");
    }

    @Test
    void ofManyFilesOnATerminalOnlyTellWhatWasRefused() {
        Receipts receipts = new Receipts(terminal(true), 100, true);
        for (int i = 0; i < 99; i++) {
            receipts.add(i + ".json", new Outcome.Accepted("ajuhfjqn", 2L, "Ferry held in storm"));
        }
        receipts.add("99.json", new Outcome.Refused(422, "No identity"));
        receipts.finish();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("422 99.json: No identity")
                .contains("100 of 100")
                .contains("99 accepted, 1 refused in ")
                .doesNotContain("Ferry");
    }
}
