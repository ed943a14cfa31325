package dev.wiredesk.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Requests with paths as they are written, which no HTTP client leaves alone. */
final class RawHttp {

    private RawHttp() {}

    static int status(URI server, String method, String path, @Nullable String key, String body) throws IOException {
        String answer = answer(server, method, path, key, body);
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** Head and body of the answer. */
    static String answer(URI server, String method, String path, @Nullable String key, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                + (key == null ? "" : "X-API-Key: " + key + "\r\n") + "\r\n" + body;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
