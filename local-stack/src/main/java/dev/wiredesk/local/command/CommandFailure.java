package dev.wiredesk.local.command;

/** Ends a command with an exit code, a sentence on what is wrong and one on what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String advice;

    CommandFailure(int exitCode, String message, String advice) {
        super(message);
        this.exitCode = exitCode;
        this.advice = advice;
    }

    static CommandFailure notRunning() {
        return new CommandFailure(ExitCode.NOT_RUNNING, "Wiredesk is not running.", "Start it: ./wiredesk up");
    }

    int exitCode() {
        return exitCode;
    }

    /** Empty when there is nothing to do about it. */
    String advice() {
        return advice;
    }
}
