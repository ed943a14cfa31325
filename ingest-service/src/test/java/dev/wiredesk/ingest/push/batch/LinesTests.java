package dev.wiredesk.ingest.push.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void countsBlankLinesButSkipsThem() throws IOException {
        assertThat(lines("a\n\n \t\r\nb\r\n\nc", 10)).containsExactly("1:a", "4:b\r", "6:c");
    }

    @Test
    void findsNothingInNothing() throws IOException {
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("\n\n  \n", 10)).isEmpty();
    }

    @Test
    void skipsALineOverTheLimitAndGoesOn() throws IOException {
        assertThat(lines("aaaa\nbbbbb\ncccc\ndddddddddd", 4))
                .containsExactly("1:aaaa", "2:too long", "3:cccc", "4:too long");
    }

    @Test
    void readsLinesAcrossItsBuffer() throws IOException {
        String longLine = "x".repeat(200_000);
        assertThat(lines("a\n" + longLine + "\nb\n", 200_000)).containsExactly("1:a", "2:" + longLine, "3:b");
        assertThat(lines("a\n" + longLine + "\nb\n", 199_999)).containsExactly("1:a", "2:too long", "3:b");
    }

    @Test
    void doesNotTakeALineThatWasBrokenOff() {
        InputStream broken = new InputStream() {
            private boolean first = true;

            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (!first) {
                    throw new IOException("gone");
                }
                first = false;
                byte[] bytes = "{\"a\":1}\n{\"b\"".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, buffer, offset, bytes.length);
                return bytes.length;
            }
        };
        Lines lines = new Lines(broken, 100);
        assertThatThrownBy(() -> {
                    assertThat(lines.next()).isNotNull();
                    lines.next();
                })
                .hasMessage("gone");
    }

    private static List<String> lines(String text, int limit) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
        List<String> found = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            found.add(line.number() + ":"
                    + (line.content() == null ? "too long" : new String(line.content(), StandardCharsets.UTF_8)));
        }
        return found;
    }
}
