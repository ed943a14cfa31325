package dev.wiredesk.local.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kept connection to a service, as plain as it can be: what it costs is lost to the service it measures, on the same
 * machine.
 */
final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 120_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[8 * 1024];

    /**
     * The answer's head; the body follows.
     *
     * @param length of the body; -1: it comes in chunks
     * @param retryAfter null: none
     */
    record Head(int status, long length, @Nullable String retryAfter, boolean closes) {}

    HttpConnection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
    }

    /** The head of a request. */
    static byte[] head(String path, String key, String contentType, long length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key + "\r\nContent-Type: "
                        + contentType + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    void send(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Waits for the answer. */
    Head receive() throws IOException {
        String status = readLine();
        int code = Integer.parseInt(status, 9, 12, 10);
        long length = 0;
        String retryAfter = null;
        boolean closes = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> length = -1;
                case "retry-after" -> retryAfter = value;
                case "connection" -> closes = value.equalsIgnoreCase("close");
                default -> {
                    // Of no interest here.
                }
            }
        }
        return new Head(code, length, retryAfter, closes);
    }

    /** The body that follows a head; to be read to its end before anything else is sent. */
    InputStream body(Head head) {
        return head.length() < 0 ? new Chunks() : new Limited(head.length());
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The connection was closed");
            }
            if (b != '\r' && length < line.length) {
                line[length++] = (byte) b;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** So many bytes. */
    private class Limited extends InputStream {
        long left;

        Limited(long left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(buffer, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("The answer breaks off");
            }
            left -= count;
            return count;
        }
    }

    /** Chunks with their lengths before them, up to an empty one. */
    private final class Chunks extends Limited {
        private boolean over;

        Chunks() {
            super(0);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (over) {
                return -1;
            }
            if (left == 0) {
                left = Long.parseLong(readLine(), 16);
                if (left == 0) {
                    readLine();
                    over = true;
                    return -1;
                }
            }
            int count = super.read(buffer, offset, length);
            if (left == 0) {
                readLine();
            }
            return count;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
