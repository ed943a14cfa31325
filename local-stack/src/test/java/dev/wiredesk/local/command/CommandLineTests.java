package dev.wiredesk.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.Keys;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.States;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTests {
    @TempDir
    Path root;

    private record Run(int exitCode, String out, String err) {}

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 80);
        CommandLine commandLine = Wiredesk.commandLine(new Home(root), terminal)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    private void pretendToRun() throws Exception {
        States.write(new Home(root), States.ready());
        Keys.loadOrGenerate(new Home(root).keys(), List.of("northwire"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "push",
                "export",
                "dead-letters",
                "dead-letters list",
                "dead-letters show",
                "dead-letters redrive",
                "dead-letters drop",
                "bench",
                "bench ingest",
                "bench pipeline",
                "rebuild-index",
                "re-enrich"
            })
    void everyCommandExplainsItselfAndItsExitCodes(String command) {
        Run run = run((command + " --help").split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: wiredesk " + command).contains("3   Wiredesk is not running");
    }

    @Test
    void aWrongCommandLineIsExitCode2AndSaysWhatWasMeant() {
        assertThat(run("pusj"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Unmatched argument at index 0: 'pusj'\nDid you mean: wiredesk push or wiredesk status?\n"));
        assertThat(run("push"))
                .isEqualTo(new Run(2, "", "Missing required parameter: 'FILE'\nHelp: ./wiredesk push --help\n"));
        assertThat(run("up", "--forth").exitCode()).isEqualTo(2);
        assertThat(run("logs", "mail").exitCode()).isEqualTo(2);
        assertThat(run().exitCode()).isEqualTo(2);
        assertThat(run("bench").err()).contains("MEASUREMENT").contains("Say what to measure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--seconds 0", "--rounds x", "--format rss", "--upload 1TB", "--outage -1", "--connections -3"})
    void benchRefusesWhatItCannotMeasureBeforeItStartsAnything(String options) {
        Run run = run(("bench ingest " + options).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Help: ./wiredesk bench ingest --help");
    }

    @Test
    void statusAndPushAreExitCode3WhenNothingRuns() throws Exception {
        Path file = Files.writeString(root.resolve("story.json"), "{}");

        assertThat(run("status")).isEqualTo(new Run(3, "", "Wiredesk is not running.\nStart it: ./wiredesk up\n"));
        assertThat(run("status", "--json").exitCode()).isEqualTo(3);
        assertThat(run("push", file.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void downIsContentWhenNothingRuns() {
        assertThat(run("down")).isEqualTo(new Run(0, "Nothing is running.\n", ""));
    }

    @Test
    void upInTheForegroundOrAfreshIsExitCode5WhenItRunsAlready() throws Exception {
        pretendToRun();

        assertThat(run("up").exitCode()).isEqualTo(5);
        assertThat(run("up", "--detach", "--fresh").exitCode()).isEqualTo(5);
    }

    @Test
    void upDetachedIsContentWhenItRunsAlready() throws Exception {
        pretendToRun();

        assertThat(run("up", "--detach"))
                .isEqualTo(new Run(0, "Wiredesk is running already, and ready. See ./wiredesk status.\n", ""));
    }

    @Test
    void pushRefusesFeedsAndFilesThatAreNotThere() throws Exception {
        pretendToRun();
        Path file = Files.writeString(root.resolve("story.json"), "{}");

        assertThat(run("push", "--feed", "nobody", file.toString()))
                .isEqualTo(new Run(2, "", "No feed is called nobody.\nThere are demo, northwire.\n"));
        assertThat(run("push", root.resolve("none.json").toString()).err()).startsWith("There is no file ");
        assertThat(run("push", "-", file.toString()).exitCode()).isEqualTo(2);
        assertThat(run("push", "--parallel", "0", file.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void deadLettersAreHandledOnlyWhereItIsSaidWhichOnes() throws Exception {
        pretendToRun();

        assertThat(run("dead-letters", "redrive").exitCode()).isEqualTo(2);
        assertThat(run("dead-letters", "drop", "--all", "--reason", "failed").err())
                .startsWith("Say which dead letters: their ids, or --reason and the like, or --all.");
        assertThat(run("dead-letters", "redrive", "--all"))
                .as("where nobody can be asked")
                .isEqualTo(new Run(2, "", "Nobody can be asked here whether that is meant.\nSay --yes.\n"));
        assertThat(run("dead-letters", "list", "--url", "http://127.0.0.1:1").err())
                .startsWith("A token is needed for http://127.0.0.1:1.");
        assertThat(run("dead-letters", "list", "--url", "http://127.0.0.1:1", "--token", "t")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void statusTellsOfEveryPart() throws Exception {
        pretendToRun();

        assertThat(run("status").out())
                .contains("Wiredesk is ready for ")
                .contains("kafka          ready            100  127.0.0.1:9092 ")
                .contains("search         ready            104  http://127.0.0.1:8083 ");
    }

    @Test
    void statusAsJsonHasTheNamesThatScriptsRelyOn() {
        State state = States.ready();
        Keys keys = new Keys(
                Map.of("demo", "d-key"), Map.of("reader", "r-token", "editor", "e-token", "operator", "o-token"));

        assertThat(JsonMapper.shared().writeValueAsString(StatusCommand.json(state, keys)))
                .startsWith(
                        "{\"ingest\":\"http://127.0.0.1:8081\",\"search\":\"http://127.0.0.1:8083\","
                                + "\"kafka\":\"127.0.0.1:9092\",\"elasticsearch\":\"http://127.0.0.1:9200\","
                                + "\"feeds\":{\"demo\":\"d-key\"},"
                                + "\"tokens\":{\"reader\":\"r-token\",\"editor\":\"e-token\",\"operator\":\"o-token\"},"
                                + "\"pids\":{\"kafka\":100,\"elasticsearch\":101,\"ingest\":102,\"enrich\":103,\"search\":104}");
    }

    @Test
    void logsShowTheEndOfOneOrOfAll() throws Exception {
        Home home = new Home(root);
        Files.createDirectories(home.logs());
        Files.writeString(home.log("ingest"), "one\ntwo\nthree\n");
        Files.writeString(home.log("search"), "four\n");

        assertThat(run("logs", "ingest", "-n", "2")).isEqualTo(new Run(0, "two\nthree\n", ""));
        assertThat(run("logs").out()).isEqualTo("""
                ingest        | one
                ingest        | two
                ingest        | three
                search        | four
                """);
    }
}
