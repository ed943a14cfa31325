package dev.wiredesk.local.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is run as a child: a main class with its class path and everything around it. It runs on the same JDK as the
 * parent.
 *
 * @param name how people call it, for messages
 * @param classPath jars and directories; an entry ending in {@code *} stands for all jars of a directory
 * @param jvmOptions for example {@code -Xmx512m}
 * @param environment added to the parent's own
 * @param workingDirectory must exist
 * @param log receives standard output and standard error, at its end
 */
public record JavaProgram(
        String name,
        String mainClass,
        List<String> classPath,
        List<String> jvmOptions,
        List<String> arguments,
        Map<String, String> environment,
        Path workingDirectory,
        Path log) {

    public JavaProgram {
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath) + File.pathSeparator + ownClasses());
        command.add(Leash.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Where the {@link Leash} is: this module's jar or its directory of classes. */
    private static Path ownClasses() {
        try {
            return Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry is no file", e);
        }
    }
}
