package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of enrichment's in a process of its own, which prints to the same terminal. */
final class EnrichmentProgram {
    private EnrichmentProgram() {}

    /** Returns when it has ended. */
    static int run(String mainClass, String heap, List<String> arguments) throws IOException, InterruptedException {
        List<String> classPath;
        try {
            classPath = Checkout.find().enrichmentClassPath();
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), "");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classPath),
                mainClass));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor() == 0 ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            process.destroy();
        }
    }
}
