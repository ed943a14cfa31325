package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the index of the running stack again. */
@Command(
        name = "rebuild-index",
        description = {
            "Makes the index of the running stack again from the log, history included: into a new generation, while stories come in"
                    + " and are found as before. When it has caught up the two are compared, and readers and writers go over to the"
                    + " new one in one step. The old one is kept until --drop-old.",
            "",
            "Ctrl-C changes nothing; what is half-made is removed by the next rebuild."
        })
final class RebuildIndexCommand implements Callable<Integer> {
    private final ServiceProgram program;

    @ArgGroup
    private @Nullable Instead instead;

    /** What to do instead of a rebuild. */
    static final class Instead {
        @Option(names = "--generations", description = "Lists the generations that there are.")
        private boolean list;

        @Option(
                names = "--rollback",
                description = "Goes back to the generation that was live before, brought up to date.")
        private boolean rollback;

        @Option(names = "--use", paramLabel = "N", description = "Goes to generation N, brought up to date.")
        private @Nullable Integer use;

        @Option(names = "--drop-old", description = "Deletes all generations that are not live.")
        private boolean dropOld;

        List<String> arguments() {
            List<String> arguments = new ArrayList<>();
            add(arguments, "--generations", list);
            add(arguments, "--rollback", rollback);
            add(arguments, "--drop-old", dropOld);
            if (use != null) {
                arguments.addAll(List.of("--use", use.toString()));
            }
            return arguments;
        }
    }

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            description = "Documents to compare field by field before the swap: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "That read the log and write to the index: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--force", description = "Swaps even where the new index has fewer articles than the live one.")
    private boolean force;

    RebuildIndexCommand(Home home) {
        this.program = new ServiceProgram(home);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "rebuild-index", "--samples", Integer.toString(samples), "--threads", Integer.toString(threads)));
        add(arguments, "--force", force);
        if (instead != null) {
            arguments.addAll(instead.arguments());
        }
        return program.run("search", arguments);
    }

    private static void add(List<String> arguments, String option, boolean given) {
        if (given) {
            arguments.add(option);
        }
    }
}
