package dev.wiredesk.ingest.websub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
            })
    void refusesAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "192.0.1.1", "198.20.0.1", "2001:db8::1", "2a00:1450::1"})
    void allowsOthers(String address) throws UnknownHostException {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void namesTheKeyThatWouldAllowIt() {
        assertThatThrownBy(() -> Outside.check(URI.create("http://127.0.0.1:8080/hub")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("allow-private");
    }
}
