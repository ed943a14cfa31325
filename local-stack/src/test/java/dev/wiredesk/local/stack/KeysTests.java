package dev.wiredesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
    @TempDir
    Path directory;

    @Test
    void areGeneratedOnce() throws Exception {
        Path file = directory.resolve("keys.json");
        Keys first = Keys.loadOrGenerate(file, List.of("northwire"));

        assertThat(Keys.loadOrGenerate(file, List.of("northwire"))).isEqualTo(first);
        assertThat(Keys.read(file)).isEqualTo(first);
        assertThat(first.feeds()).containsOnlyKeys("demo", "northwire");
        assertThat(first.tokens()).containsOnlyKeys("reader", "editor", "operator");
    }

    @Test
    void allDiffer() throws Exception {
        Keys keys = Keys.loadOrGenerate(directory.resolve("keys.json"), List.of("a", "b"));
        Keys others = Keys.loadOrGenerate(directory.resolve("others.json"), List.of("a", "b"));

        Set<String> secrets = new HashSet<>(keys.feeds().values());
        secrets.addAll(keys.tokens().values());
        secrets.addAll(others.feeds().values());
        secrets.addAll(others.tokens().values());
        assertThat(secrets).hasSize(12).allMatch(secret -> secret.length() > 32);
    }

    @Test
    void ofANewFeedAreAddedAndTheOthersStay() throws Exception {
        Path file = directory.resolve("keys.json");
        Keys before = Keys.loadOrGenerate(file, List.of("northwire"));

        Keys after = Keys.loadOrGenerate(file, List.of("northwire", "meridian"));

        assertThat(after.feeds()).containsAllEntriesOf(before.feeds()).containsKey("meridian");
        assertThat(after.tokens()).isEqualTo(before.tokens());
    }

    @Test
    void canOnlyBeReadByTheirOwner() throws Exception {
        Path file = directory.resolve("keys.json");
        Keys.loadOrGenerate(file, List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void areHashedAsTheServicesKnowThem() {
        assertThat(Keys.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
