package dev.wiredesk.local.command;

import dev.wiredesk.local.bench.search.SearchBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures searches. */
@Command(
        name = "search",
        description = {
            "Measures how soon ten queries of a desk are answered, beside the searches that search makes of them sent straight to"
                    + " Elasticsearch, in turn, in the same run and on the same index.",
            "",
            "Up to 5,000 different stories go through the whole pipeline; beyond these their finished documents are written again,"
                    + " as stories of their own."
        })
final class BenchSearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything measured to a file, too.")
    private @Nullable Path json;

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "200000",
            description = "In the index: ${DEFAULT-VALUE}.")
    private int stories;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "300",
            description = "Of each query: ${DEFAULT-VALUE}.")
    private int samples;

    BenchSearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (stories < 500 || samples < 1) {
            throw new ParameterException(spec.commandLine(), "At least 500 stories and 1 sample.");
        }
        BenchRun run = new BenchRun(terminal);
        SearchBench bench = new SearchBench(new SearchBench.Settings(stories, samples), run::progress);
        run.run(bench, bench::run, SearchTable::of, json);
        return ExitCode.OK;
    }
}
