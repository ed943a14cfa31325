package dev.wiredesk.ingest.feed.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, kept until it is known what to do with them: the first of them in memory, many in a file. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    /** There is no room on disk. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom(IOException cause) {
            super(cause);
        }
    }

    long size() {
        return size;
    }

    /** @throws NoRoom where they could not be written */
    void add(byte[] bytes, int length) throws NoRoom {
        size += length;
        try {
            if (out == null && size > IN_MEMORY) {
                file = Files.createTempFile("wiredesk-signed", null);
                out = Files.newOutputStream(file);
                memory.writeTo(out);
                memory.reset();
            }
            (out == null ? memory : out).write(bytes, 0, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    /** All of it, once. */
    InputStream open() throws IOException {
        if (out == null || file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        out.close();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try {
            if (out != null) {
                out.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
