package dev.wiredesk.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a port of this machine that can become slow, and can lose its connections. */
final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(ServerSocket server) {
        this.server = server;
    }

    static TcpProxy start() {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            TcpProxy proxy = new TcpProxy(server);
            Thread.ofVirtual().name("tcp-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    void leadsTo(int port) {
        target = port;
    }

    /** Each chunk of up to 16 KB takes so much longer, in both directions. */
    void delay(Duration each) {
        delay = each;
    }

    /** Ends every connection there is, in the middle of whatever it carries. */
    void cut() {
        open.forEach(TcpProxy::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket behind = new Socket();
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> connect(client, behind));
            } catch (IOException _) {
                // Closed, or out of files for a moment: the client sees it.
            }
        }
    }

    private void connect(Socket client, Socket behind) {
        try {
            behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            Thread.ofVirtual().start(() -> pass(client, behind));
            pass(behind, client);
        } catch (IOException _) {
            close(client);
            open.remove(client);
            open.remove(behind);
        }
    }

    /** Either side that ends, ends both. */
    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (!delay.isZero()) {
                    Thread.sleep(delay);
                }
                out.write(chunk, 0, length);
            }
        } catch (IOException _) {
            // As a network that fails: both sides see their connection end.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
