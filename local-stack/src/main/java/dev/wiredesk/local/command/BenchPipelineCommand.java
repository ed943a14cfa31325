package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.pipeline.PipelineBench;
import dev.wiredesk.local.bench.pipeline.PipelineReport;
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

/** Measures the whole pipeline. */
@Command(
        name = "pipeline",
        description = {
            "Measures how soon an article can be found after a feed has sent it, at the pace of the world's online news; and how"
                    + " many go through a second at full speed, beside the same finished documents sent straight to the index in"
                    + " bare bulk requests, in the same run and on the same node.",
            "",
            "The articles are stories of gold, put together to about 3,000 characters. The load comes from this process, and"
                    + " shares the processors with what it measures. Takes about a quarter of an hour."
        })
final class BenchPipelineCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything measured to a file, too.")
    private @Nullable Path json;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "35",
            description = "Articles a second of the steady load: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description =
                    "Of the steady load, after three minutes in which the JVMs compile; 0 leaves it out: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Of each round at full speed: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Medians are shown: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--uploads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Batches at a time: ${DEFAULT-VALUE}.")
    private int uploads;

    @Option(
            names = "--recordings",
            paramLabel = "DIRECTORY",
            description =
                    "Has each service write a recording (Java Flight Recorder) when it ends; this costs some speed.")
    private @Nullable Path recordings;

    BenchPipelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (int count : List.of(rate, articles, rounds, uploads)) {
            if (count < 1) {
                throw new ParameterException(spec.commandLine(), "Counts are more than 0.");
            }
        }
        BenchRun run = new BenchRun(terminal);
        PipelineBench bench = new PipelineBench(
                new PipelineBench.Settings(rate, seconds, articles, rounds, uploads, recordings), run::progress);
        PipelineReport report = run.run(bench, bench::run, PipelineTable::of, json);
        return report.steady().lost() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
