package dev.wiredesk.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What operators do with dead letters, each a command of its own. */
@Command(
        name = "dead-letters",
        description = {
            "Shows records that could not be processed, sends them through again, or gives them up.",
            "",
            "For example: ./wiredesk dead-letters list, then show ID, and after a fix redrive --reason unmappable"
        },
        synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new ParameterException(
                spec.commandLine(), "Say what to do with dead letters: one of the commands above.");
    }
}
