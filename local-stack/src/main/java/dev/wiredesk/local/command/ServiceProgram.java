package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.State;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a service's program in another of its run modes beside the running stack, in a process of its own that prints to the
 * same terminal.
 */
final class ServiceProgram {
    private static final String HEAP = "512m";

    private final Home home;

    ServiceProgram(Home home) {
        this.home = home;
    }

    /**
     * Returns when it has ended; on Ctrl-C, when it has ended in order.
     *
     * @param service its module is {@code <service>-service}
     * @param arguments the run mode and its options
     */
    int run(String service, List<String> arguments) throws IOException, InterruptedException {
        State state = new StateFile(home).readAlive().orElseThrow(CommandFailure::notRunning);
        ProcessBuilder program = new ProcessBuilder(command(service, arguments)).inheritIO();
        Map<String, String> settings = program.environment();
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", state.addresses().kafkaAddress());
        settings.put("SPRING_ELASTICSEARCH_URIS", state.addresses().elasticsearchUrl());
        Process process = program.start();
        Thread end = new Thread(() -> end(process), "end");
        Runtime.getRuntime().addShutdownHook(end);
        int code = process.waitFor();
        return code == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static List<String> command(String service, List<String> arguments) {
        Path jar;
        try {
            jar = Checkout.find().serviceJar(service + "-service");
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), "");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dwiredesk.terminal=" + Boolean.getBoolean("wiredesk.terminal"),
                "-jar",
                jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
