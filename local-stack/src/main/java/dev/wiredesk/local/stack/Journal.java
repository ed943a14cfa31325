package dev.wiredesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The supervisor's own log: one line for everything it does. */
final class Journal {
    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    synchronized void say(String what) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what + System.lineSeparator();
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
