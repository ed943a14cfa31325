package dev.wiredesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {
    @TempDir
    Path root;

    @Test
    void everyDirectoryOfTheSamplesIsAFeed() throws Exception {
        Home home = new Home(root);
        assertThat(home.sampleFeeds()).isEmpty();
        Files.createDirectories(root.resolve("samples/northwire"));
        Files.createDirectories(root.resolve("samples/caspian-press"));
        Files.createDirectories(root.resolve("samples/.cache"));
        Files.writeString(root.resolve("samples/README.md"), "");

        assertThat(home.sampleFeeds()).containsExactly("caspian-press", "northwire");
    }

    @Test
    void removingTheDataKeepsKeysAndLogs() throws Exception {
        Home home = new Home(root);
        Files.createDirectories(home.data("kafka").resolve("log"));
        Files.writeString(home.data("kafka").resolve("log/0.log"), "x");
        Files.createDirectories(home.logs());
        Files.writeString(home.keys(), "{}");

        home.removeData();

        assertThat(home.data()).doesNotExist();
        assertThat(home.keys()).exists();
        assertThat(home.logs()).exists();
        home.removeData();
    }
}
