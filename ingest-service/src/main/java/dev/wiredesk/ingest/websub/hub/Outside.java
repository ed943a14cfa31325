package dev.wiredesk.ingest.websub.hub;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;

/** Keeps us from asking what is not for the public to ask, where others tell us whom to ask. */
final class Outside {
    private Outside() {}

    /**
     * Refuses a URL whose host has an address that is not public.
     *
     * @throws IOException where it has one, or none at all
     */
    static void check(URI url) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (!isPublic(address)) {
                throw new IOException(url.getHost() + " has the private address " + address.getHostAddress()
                        + "; allow-private would allow it");
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean carrier = first == 100 && (second & 0xC0) == 64;
            boolean benchmark = first == 198 && (second & 0xFE) == 18;
            boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
            return first != 0
                    && first < 224
                    && !carrier
                    && !benchmark
                    && !protocol
                    && !address.isLoopbackAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isSiteLocalAddress();
        }
        // Of the whole space only this part is given out; in it, Teredo and 6to4 carry IPv4 addresses of any kind.
        boolean global = (first & 0xE0) == 0x20;
        boolean teredo = first == 0x20 && second == 1 && bytes[2] == 0 && bytes[3] == 0;
        boolean sixToFour = first == 0x20 && second == 2;
        return global && !teredo && !sixToFour;
    }
}
