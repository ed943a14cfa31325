package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures enrichment. */
@Command(
        name = "enrich",
        description = {
            "Measures how many stories of 3,000 characters one core enriches in a second, what each step takes, what is allocated,"
                    + " and how long the data take to load and how much heap."
        })
final class BenchEnrichCommand implements Callable<Integer> {
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "Of 400 stories: ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String stories = Checkout.find().root().resolve("gold/stories/train").toString();
        return EnrichmentProgram.run(
                "dev.wiredesk.enrich.evaluation.EnrichBench", "512m", List.of(stories, Integer.toString(rounds)));
    }
}
