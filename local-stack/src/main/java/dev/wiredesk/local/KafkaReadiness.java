package dev.wiredesk.local;

import dev.wiredesk.local.process.Readiness;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Ready when a broker at that port of this machine says which API versions it supports, the first thing that every client
 * asks. A broker answers when its controller has let it in.
 */
public record KafkaReadiness(int port) implements Readiness {
    private static final int TIMEOUT_MILLIS = 1_000;

    @Override
    public boolean answers() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            int correlation = 1;
            request.writeInt(2 + 2 + 4 + 2);
            request.writeShort(18); // ApiVersions
            request.writeShort(0); // in its first version
            request.writeInt(correlation);
            request.writeShort(-1); // without a client id
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int size = answer.readInt();
            return size > 6 && answer.readInt() == correlation && answer.readShort() == 0;
        }
    }
}
