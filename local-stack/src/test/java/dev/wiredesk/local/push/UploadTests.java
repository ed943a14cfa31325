package dev.wiredesk.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTests {
    @TempDir
    Path directory;

    @Test
    void aDirectoryStandsForAllFilesBelowInTheOrderOfTheirNames() throws Exception {
        Path second = write("b/001.json");
        Path first = write("a/002.json");
        Path third = write("b/c/003.json");
        write(".hidden.json");
        write(".git/config");

        assertThat(Upload.files(List.of(directory))).containsExactly(first, second, third);
    }

    @Test
    void filesKeepTheOrderOfTheCommandLine() throws Exception {
        Path two = write("2.json");
        Path one = write("1.json");

        assertThat(Upload.files(List.of(two, one, two))).containsExactly(two, one, two);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Upload.files(List.of(directory.resolve("none.json"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void theGivenTypeCountsMoreThanTheContent() throws Exception {
        assertThat(Upload.of(write("x.json"), "application/ninjs+json", null).contentType())
                .contains("application/ninjs+json");
    }

    @Test
    void plainTextGoesByTheNameOfItsFileUnlessToldOtherwise() throws Exception {
        assertThat(Upload.of(write("fair.txt"), "text/plain;charset=utf-8", null)
                        .identity())
                .contains("fair.txt");
        assertThat(Upload.of(write("fair.txt"), "text/plain", "urn:x:1").identity())
                .contains("urn:x:1");
        assertThat(Upload.of(write("x.json"), null, null).identity()).isEmpty();
    }

    @Test
    void aWireMessageTellsItsOwnIdentity() throws Exception {
        Path message = Files.writeString(directory.resolve("0042.txt"), "\u0001DEM0042 4 i 12\u0002Dam reopens\u0003");

        assertThat(Upload.of(message, null, null).contentType()).contains("text/plain");
        assertThat(Upload.of(message, null, null).identity()).isEmpty();
    }

    private Path write(String name) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }
}
