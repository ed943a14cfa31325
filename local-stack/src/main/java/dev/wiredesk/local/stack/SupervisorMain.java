package dev.wiredesk.local.stack;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.process.Signals;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The supervisor as a process of its own, which outlives the command that started it. */
public final class SupervisorMain {
    private static final String FRESH = "fresh";
    private static final String NO_SAMPLES = "no-samples";

    private SupervisorMain() {}

    /**
     * Starts that process.
     *
     * @return the process, which notes in the state file how it goes
     */
    public static Process start(Home home, boolean fresh, boolean samples) throws IOException {
        Files.createDirectories(home.logs());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SupervisorMain.class.getName()));
        if (fresh) {
            command.add(FRESH);
        }
        if (!samples) {
            command.add(NO_SAMPLES);
        }
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.log("supervisor").toFile());
        return new ProcessBuilder(command)
                .directory(home.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log)
                .redirectError(log)
                .start();
    }

    /** Runs until it gets SIGTERM. */
    public static void main(String[] arguments) throws Exception {
        Signals.ignoreTerminal();
        List<String> options = List.of(arguments);
        Supervisor supervisor = new Supervisor(
                new Home(Checkout.find().root()), options.contains(FRESH), !options.contains(NO_SAMPLES));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        Runtime.getRuntime().exit(supervisor.run() ? 0 : 1);
    }
}
