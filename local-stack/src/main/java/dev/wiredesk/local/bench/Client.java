package dev.wiredesk.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks a service, one thing after the other, over a connection that it keeps until the service closes it. */
public final class Client implements AutoCloseable {
    private final int port;
    private @Nullable HttpConnection open;

    /** @param port on this machine */
    public Client(int port) {
        this.port = port;
    }

    /**
     * Sends a request and returns its answer, which must be a good one.
     *
     * @param headers lines, each with its line break
     */
    public byte[] exchange(String method, String pathAndQuery, String headers, byte[] body) throws IOException {
        HttpConnection connection = open == null ? new HttpConnection(port) : open;
        open = connection;
        byte[] head = (method + " " + pathAndQuery + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        connection.send(request, request.length);
        HttpConnection.Head answer = connection.receive();
        byte[] answered = connection.body(answer).readAllBytes();
        if (answer.closes()) {
            close();
        }
        if (answer.status() >= 300) {
            throw new IOException(method + " " + pathAndQuery + " was answered with " + answer.status() + ": "
                    + new String(answered, StandardCharsets.UTF_8));
        }
        return answered;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
