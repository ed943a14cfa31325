package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what is found in stories against what is known to be in them. */
@Command(
        name = "evaluate",
        description = {
            "Measures regions, people, roles and quotes against annotated stories: those of the folder gold, or files with one JSON"
                    + " object a line (text, and places, entities or attributions).",
            "",
            "gold/README.md tells what is annotated; nobody looks at the mistakes of its part test."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CORPUS",
            arity = "0..*",
            description =
                    "train, development or test for a part of gold; a folder, or a file. Without any: development.")
    private List<String> corpora = List.of();

    @Option(names = "--errors", description = "Prints everything that is wrong, by class and in its context.")
    private boolean errors;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with figures and mistakes to look at.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        for (String corpus : corpora.isEmpty() ? List.of("development") : corpora) {
            arguments.add(path(corpus).toString());
        }
        if (errors) {
            arguments.add("--errors");
        }
        if (html != null) {
            arguments.add("--html=" + html.toAbsolutePath());
        }
        return EnrichmentProgram.run("dev.wiredesk.enrich.evaluation.Evaluate", "1g", arguments);
    }

    private Path path(String corpus) {
        Path part = Checkout.find().root().resolve("gold/stories").resolve(corpus);
        Path path = Files.isDirectory(part) ? part : Path.of(corpus).toAbsolutePath();
        if (!Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no " + corpus + ", neither a part of gold nor a file.");
        }
        return path;
    }
}
