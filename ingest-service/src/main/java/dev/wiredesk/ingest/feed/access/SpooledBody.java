package dev.wiredesk.ingest.feed.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, kept until it is known what to do with them: few in memory, many in a file. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
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
        if (file == null && size <= IN_MEMORY) {
            memory.write(bytes, 0, length);
            return;
        }
        try {
            FileChannel spool = file == null ? spill() : file;
            write(spool, ByteBuffer.wrap(bytes, 0, length));
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private FileChannel spill() throws IOException {
        Path path = Files.createTempFile("wiredesk-signed", null);
        // Where the system allows it, its name goes at once and its space with the process, however that ends.
        FileChannel spool = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = spool;
        write(spool, ByteBuffer.wrap(memory.toByteArray()));
        memory.reset();
        return spool;
    }

    private static void write(FileChannel spool, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            spool.write(bytes);
        }
    }

    /** All of it, once. */
    InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
