package dev.wiredesk.search.deadletter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTests {

    @Test
    void textIsTextAndTheRestIsNot() {
        assertThat(Bytes.of("Zoë\n\t{}".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Zoë\n\t{}");
        assertThat(Bytes.of(new byte[] {0, 1})).isEqualTo(new Bytes(null, "AAE="));
        assertThat(Bytes.of(new byte[] {'a', (byte) 0xff})).isEqualTo(new Bytes(null, "Yf8="));
        assertThat(Bytes.of(new byte[] {'a', (byte) 0xc3}).text())
                .as("cut by its sender")
                .isNull();
        assertThat(Bytes.of(new byte[0]).text()).isEmpty();
    }

    @Test
    void aCharacterIsNotCut() {
        byte[] zoe = "Zoë!".getBytes(StandardCharsets.UTF_8);

        assertThat(Bytes.beginning(zoe, 3).text()).isEqualTo("Zo");
        assertThat(Bytes.beginning(zoe, 4).text()).isEqualTo("Zoë");
    }
}
