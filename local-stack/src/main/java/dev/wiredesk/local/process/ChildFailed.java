package dev.wiredesk.local.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A child process that could not be started, died, or did not become ready in time. The message has the end of the log
 * with it, which mostly tells the reason.
 */
public final class ChildFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String summary;
    private final String log;
    private final List<String> lastLines;

    ChildFailed(String summary, Path log, List<String> lastLines) {
        super(summary + ", see " + log + "\n" + String.join("\n", lastLines));
        this.summary = summary;
        this.log = log.toString();
        this.lastLines = List.copyOf(lastLines);
    }

    /** What happened, in one line. */
    public String summary() {
        return summary;
    }

    /** The child's whole log. */
    public Path log() {
        return Path.of(log);
    }

    /** The end of the log. */
    public List<String> lastLines() {
        return lastLines;
    }
}
