package dev.wiredesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTests {
    @Test
    void findsAPortThatSomethingListensOnTaken() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
        }
    }

    @Test
    void findsAPortTakenThatSomethingListensOnAtAllAddresses() throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
        }
    }

    @Test
    void anyFreePortIsFreeAndOutsideOfWhatOutgoingConnectionsGet() {
        int port = Ports.anyFree();

        assertThat(Ports.isFree(port)).isTrue();
        assertThat(port).isBetween(20_000, 32_000);
    }

    @Test
    void givesNoPortTwice() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            given.add(Ports.anyFree());
        }

        assertThat(given).hasSize(300);
    }

    @Test
    void takesTheFirstGoodPortUpwards() {
        assertThat(Ports.freeFrom(9092, port -> port >= 9095)).isEqualTo(9095);
    }
}
