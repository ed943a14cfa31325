package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.relevance.RelevanceRun;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well searches are answered. */
@Command(
        name = "relevance",
        description = {
            "Measures how well searches are answered: pushes the stories of gold through a pipeline of its own, asks it the queries of"
                    + " gold/relevance/queries.json, and compares the order of the answers with the grades given there (nDCG of the first"
                    + " 10; 1 is the best order there is). Takes about a minute."
        })
final class EvaluateRelevanceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--errors", description = "Shows the answers to the queries that could be answered better.")
    private boolean errors;

    EvaluateRelevanceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        terminal.line("Starting a pipeline of its own and pushing the stories of gold …");
        List<RelevanceRun.Answer> answers =
                new RelevanceRun().run(Checkout.find().root().resolve("gold"));
        terminal.line("");
        terminal.line("%-44s %6s   %s".formatted("query", "nDCG@" + RelevanceRun.DEPTH, "wants"));
        for (RelevanceRun.Answer answer : answers) {
            terminal.line("%-44s %7.3f   %s".formatted(answer.query(), answer.ndcg(), answer.wants()));
            if (errors && answer.ndcg() < 1) {
                terminal.line(answer.found().stream()
                        .map(found -> "    %d  %s".formatted(found.grade(), found.story()))
                        .collect(Collectors.joining("\n")));
            }
        }
        terminal.line("%-44s %7.3f"
                .formatted(
                        "mean of " + answers.size(),
                        answers.stream()
                                .mapToDouble(RelevanceRun.Answer::ndcg)
                                .average()
                                .orElse(0)));
        return ExitCode.OK;
    }
}
