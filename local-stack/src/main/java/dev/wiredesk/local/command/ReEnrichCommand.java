package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enriches the stories of the running stack once more. */
@Command(
        name = "re-enrich",
        description = {
            "Enriches once more, by the rules of the present program, all that the running stack has received, while stories come in as"
                    + " before. What is found takes the place of what was found before in the same versions of the same stories: to"
                    + " readers nothing is new.",
            "",
            "Ctrl-C loses nothing; the next run goes on from there."
        })
final class ReEnrichCommand implements Callable<Integer> {
    private final ServiceProgram program;

    @Option(names = "--again", description = "From the beginning, whatever an earlier run by the same rules has done.")
    private boolean again;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "That enrich: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--ahead",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Pauses while more than N records wait to be indexed, as new stories wait behind them:"
                    + " ${DEFAULT-VALUE}.")
    private int ahead;

    ReEnrichCommand(Home home) {
        this.program = new ServiceProgram(home);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("re-enrich", "--threads", Integer.toString(threads), "--ahead", Integer.toString(ahead)));
        if (again) {
            arguments.add("--again");
        }
        return program.run("enrich", arguments);
    }
}
