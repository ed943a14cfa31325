package dev.wiredesk.local.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the command's exit code says to scripts. Part of the contract: only ever added to. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_RUNNING = 3;
    static final int PREREQUISITE = 4;
    static final int ALREADY_RUNNING = 5;

    /** For the help of every command. */
    static final Map<String, String> MEANINGS = meanings();

    private ExitCode() {}

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" 0", "done");
        meanings.put(" 1", "it was tried and it failed");
        meanings.put(" 2", "the command line is wrong");
        meanings.put(" 3", "Wiredesk is not running");
        meanings.put(" 4", "something it needs is missing: a JDK 25, disk space");
        meanings.put(" 5", "Wiredesk is running already, and was asked to start in the foreground or afresh");
        return Collections.unmodifiableMap(meanings);
    }
}
