package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTests {

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

    /** The buffer ends before, at and behind each line's end. */
    @Test
    void readsLinesThatEndAroundTheEndOfItsBuffer() throws IOException {
        for (int length = 65_530; length < 65_542; length++) {
            String line = "x".repeat(length);
            assertThat(lines(line + "\nb\n\nc", length)).containsExactly("1:" + line, "2:b", "4:c");
            assertThat(lines(" ".repeat(length) + "\nb", length)).containsExactly("2:b");
            assertThat(lines("a\n" + line, length - 1)).containsExactly("1:a", "2:too long");
        }
    }

    @Test
    void readsLinesThatArriveInPieces() throws IOException {
        String text = "a\n\n" + "b".repeat(70_000) + "\nccc\n \n" + "d".repeat(100);
        for (int size : List.of(1, 7, 8192, 65_535)) {
            InputStream pieces = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(size, length));
                }
            };
            assertThat(lines(pieces, 100_000))
                    .containsExactly("1:a", "3:" + "b".repeat(70_000), "4:ccc", "6:" + "d".repeat(100));
        }
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
        JsonLines lines = open(broken, 100);
        assertThatThrownBy(() -> {
                    assertThat(lines.next()).isNotNull();
                    lines.next();
                })
                .hasMessage("gone");
    }

    private static List<String> lines(String text, int limit) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    }

    private static List<String> lines(InputStream in, int limit) throws IOException {
        JsonLines lines = open(in, limit);
        List<String> found = new ArrayList<>();
        for (Part part = lines.next(); part != null; part = lines.next()) {
            found.add(part.line() + ":"
                    + (part.reading().get() instanceof Reading.TooLarge
                            ? "too long"
                            : part.original().get().content().toString()));
        }
        return found;
    }

    private static JsonLines open(InputStream in, int limit) {
        return new JsonLines(
                in,
                new Envelope("application/x-ndjson", null, null, limit),
                _ -> new Reading.NotAnItem("Not looked at here"));
    }
}
