package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.IngestBench;
import dev.wiredesk.local.bench.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures ingest. */
@Command(
        name = "ingest",
        description = {
            "Measures how many articles a second ingest accepts, in batches and one by one, beside a bare Kafka producer with"
                    + " the same records and settings on the same broker; then stops the broker and shows that ingest keeps"
                    + " its memory bounded and recovers.",
            "",
            "The load comes from this process, over plain blocking connections, and shares the processors with what it"
                    + " measures."
        })
final class BenchIngestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything measured to a file, too.")
    private @Nullable Path json;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Of each load in each round: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Medians are shown: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "wiredesk",
            description = "Of the articles, wiredesk or ninjs: ${DEFAULT-VALUE}.")
    private String format = "wiredesk";

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Different texts, sent again and again under other identities: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "32",
            description = "That send single articles, keeping them open: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--uploads",
            paramLabel = "N",
            defaultValue = "4",
            description = "Batches at a time: ${DEFAULT-VALUE}.")
    private int uploads;

    @Option(
            names = "--upload",
            paramLabel = "SIZE",
            defaultValue = "0",
            description = "Sends one batch of that size, such as 1GB, too, and checks that every line has its receipt.")
    private String upload = "0";

    @Option(
            names = "--outage",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long to go on with the broker stopped; 0 leaves it out: ${DEFAULT-VALUE}.")
    private int outage;

    @Option(
            names = "--recording",
            paramLabel = "FILE",
            description = "Has ingest write a recording (Java Flight Recorder) when it ends; this costs some speed.")
    private @Nullable Path recording;

    BenchIngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchRun run = new BenchRun(terminal);
        IngestBench bench = new IngestBench(settings(), run::progress);
        IngestReport report = run.run(bench, bench::run, BenchTable::of, json);
        return report.upload() == null || report.upload().isComplete() ? ExitCode.OK : ExitCode.FAILED;
    }

    private IngestBench.Settings settings() {
        for (int count : List.of(seconds, rounds, articles, connections, uploads)) {
            check(count > 0, "Counts and seconds are more than 0");
        }
        check(outage >= 0, "--outage is a number of seconds");
        check(format.equals("wiredesk") || format.equals("ninjs"), "--format is wiredesk or ninjs");
        return new IngestBench.Settings(
                format, articles, rounds, seconds, connections, uploads, size(upload), outage, recording);
    }

    /** {@code 1GB}, {@code 64MB}, or bytes. */
    private long size(String text) {
        check(text.matches("[0-9]{1,9}(?:[KMG]B)?"), "--upload is a size such as 64MB or 1GB");
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return switch (text.replaceAll("[0-9]", "")) {
            case "KB" -> number << 10;
            case "MB" -> number << 20;
            case "GB" -> number << 30;
            default -> number;
        };
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }
}
