package dev.wiredesk.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** TCP ports of the loopback address that nothing listens on. */
public final class Ports {
    /** Below the range that operating systems give to outgoing connections, so that none of those gets in between. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 500;
    private static final int CONNECT_MILLIS = 300;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Some free port, for those who do not care which; each one once, as it is free until somebody listens there. */
    public static int anyFree() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    /** The first port from one upwards that is good. */
    public static int freeFrom(int first, IntPredicate good) {
        for (int port = first; port < first + ATTEMPTS; port++) {
            if (good.test(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + first + " and " + (first + ATTEMPTS));
    }

    /** Whether nothing listens there, on this address or on all. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return false;
        }
        return !answers(port);
    }

    /** Some systems let one address be bound while another program has all of them. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
