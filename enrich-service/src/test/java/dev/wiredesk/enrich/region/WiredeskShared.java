package dev.wiredesk.enrich.region;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material that lies beside the checkout and is no part of it; tests that need it skip without it. */
final class WiredeskShared {
    private WiredeskShared() {}

    static Path file(String name) {
        String set = System.getenv("WIREDESK_SHARED");
        Path directory = set == null ? Path.of("../../shared") : Path.of(set);
        Path file = directory.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there: set WIREDESK_SHARED to run this test");
        return file;
    }
}
