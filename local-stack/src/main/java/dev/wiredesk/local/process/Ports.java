package dev.wiredesk.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** TCP ports of the loopback address that nothing listens on. */
public final class Ports {
    /** Below the range that operating systems give to outgoing connections, so that none of those gets in between. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 500;

    private Ports() {}

    /** Some free port, for those who do not care which. */
    public static int anyFree() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    /**
     * The usual port, or the next one above it that is free.
     *
     * @param taken ports that are spoken for although nothing listens there yet
     */
    public static int freeFrom(int usual, IntPredicate taken) {
        for (int port = usual; port < usual + ATTEMPTS; port++) {
            if (!taken.test(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + usual + " and " + (usual + ATTEMPTS));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
