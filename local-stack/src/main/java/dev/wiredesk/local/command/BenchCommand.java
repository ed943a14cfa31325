package dev.wiredesk.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The measurements, each a command of its own. */
@Command(
        name = "bench",
        description = {
            "Measures Wiredesk on this machine, on engines of its own: what ./wiredesk up runs is not touched, but takes its"
                    + " share of the machine."
        },
        synopsisSubcommandLabel = "MEASUREMENT")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new ParameterException(spec.commandLine(), "Say what to measure: one of the commands above.");
    }
}
