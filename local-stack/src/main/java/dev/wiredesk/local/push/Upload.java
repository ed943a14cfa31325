package dev.wiredesk.local.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to push.
 *
 * @param label what people call it: the file's name as given
 * @param content as it goes out
 * @param contentType empty when it could not be told
 * @param identity of the item in it, for formats that have no place for one; empty: the item tells its own
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Upload(String label, byte[] content, Optional<String> contentType, Optional<String> identity) {
    private static final int BEGINNING = 64 * 1024;

    /**
     * Reads a file.
     *
     * @param contentType null: guessed
     * @param identity null: the item's own or, of plain text, the name of the file
     */
    public static Upload of(Path file, @Nullable String contentType, @Nullable String identity) throws IOException {
        Upload upload = of(file.toString(), Files.readAllBytes(file), contentType, identity);
        return upload.identity.isEmpty() && upload.isBareText()
                ? upload.with(String.valueOf(file.getFileName()))
                : upload;
    }

    /**
     * Takes all that a stream has.
     *
     * @param contentType null: guessed
     * @param identity null: the item's own
     */
    public static Upload of(InputStream stream, @Nullable String contentType, @Nullable String identity)
            throws IOException {
        return of("standard input", stream.readAllBytes(), contentType, identity);
    }

    private static Upload of(String label, byte[] content, @Nullable String contentType, @Nullable String identity) {
        Optional<String> type = Optional.ofNullable(contentType).or(() -> ContentType.guess(label, beginning(content)));
        return new Upload(label, content, type, Optional.ofNullable(identity));
    }

    private Upload with(String itsIdentity) {
        return new Upload(label, content, contentType, Optional.of(itsIdentity));
    }

    /** Whether it is text without a heading that would tell an identity. */
    private boolean isBareText() {
        return contentType.filter(type -> type.startsWith(ContentType.TEXT)).isPresent()
                && !ContentType.isMessage(beginning(content));
    }

    private static String beginning(byte[] content) {
        return new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.UTF_8);
    }

    /**
     * The files that a command line means: a directory stands for all in it and below, in the order of their names,
     * without hidden ones.
     *
     * @throws NoSuchFileException when one does not exist
     */
    public static List<Path> files(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(path.relativize(file)))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return files;
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
