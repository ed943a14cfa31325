package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.stack.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line. */
@Command(
        name = "wiredesk",
        description = {"Runs Wiredesk on this machine: Kafka, Elasticsearch and the three services.", ""},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "First steps:  ./wiredesk up, and then what it proposes. COMMAND --help tells more.",
            "Data, logs and keys are in .wiredesk/ beside this command."
        })
public final class Wiredesk implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    Wiredesk() {}

    /** Ends the process with one of the exit codes that {@code --help} lists. */
    public static void main(String[] arguments) {
        Home home = new Home(Checkout.find().root());
        System.exit(commandLine(home, Terminal.ofProcess()).execute(arguments));
    }

    static CommandLine commandLine(Home home, Terminal terminal) {
        CommandLine commandLine = new CommandLine(new Wiredesk())
                .addSubcommand(new UpCommand(home, terminal))
                .addSubcommand(new DownCommand(home, terminal))
                .addSubcommand(new StatusCommand(home, terminal))
                .addSubcommand(new LogsCommand(home, terminal))
                .addSubcommand(new PushCommand(home, terminal))
                .addSubcommand(new ExportCommand(home, terminal))
                .addSubcommand(new CommandLine(new DeadLettersCommand())
                        .addSubcommand(new DeadLettersListCommand(home, terminal))
                        .addSubcommand(new DeadLettersShowCommand(home, terminal))
                        .addSubcommand(new DeadLetterDecision.Redrive(home, terminal))
                        .addSubcommand(new DeadLetterDecision.Drop(home, terminal)))
                .addSubcommand(new RebuildIndexCommand(home))
                .addSubcommand(new ReEnrichCommand(home))
                .addSubcommand(new CommandLine(new BenchCommand())
                        .addSubcommand(new BenchIngestCommand(terminal))
                        .addSubcommand(new BenchEnrichCommand())
                        .addSubcommand(new BenchPipelineCommand(terminal))
                        .addSubcommand(new BenchSearchCommand(terminal)))
                .addSubcommand(
                        new CommandLine(new EvaluateCommand()).addSubcommand(new EvaluateRelevanceCommand(terminal)))
                .addSubcommand(new TrainCommand());
        describe(commandLine.getCommandSpec());
        return configured(commandLine, terminal);
    }

    private static void describe(CommandSpec command) {
        command.subcommands().values().forEach(each -> describe(each.getCommandSpec()));
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build());
        command.usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.MEANINGS)
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .commandListHeading("%nCommands:%n")
                .descriptionHeading("%n");
    }

    private static CommandLine configured(CommandLine commandLine, Terminal terminal) {
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.hasColours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commandLine.setUsageHelpWidth(Math.min(terminal.width(), 110));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((wrong, arguments) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println(wrong.getMessage());
            if (!UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
                command.getErr().println("Help: ./" + command.getCommandSpec().qualifiedName() + " --help");
            }
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof CommandFailure expected) {
                command.getErr().println(expected.getMessage());
                if (!expected.advice().isEmpty()) {
                    command.getErr().println(expected.advice());
                }
                return expected.exitCode();
            }
            command.getErr().println("Unexpected: " + failure);
            failure.printStackTrace(command.getErr());
            return ExitCode.FAILED;
        });
        return commandLine;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands above.");
    }
}
