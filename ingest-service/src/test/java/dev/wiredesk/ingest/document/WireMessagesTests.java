package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireMessagesTests {
    private static final int LIMIT = 400;

    @Test
    void cutsAtEveryStartOfHeadingWhateverNoiseIsBetween() throws IOException {
        List<Part> parts = parts("text/plain", "\u0016\u0016" + message(1) + "\u0016\r\n\u0016" + message(2) + "\r\n");
        assertThat(parts)
                .extracting(WireMessagesTests::identity)
                .containsExactly("nwe:2026-05-13:0001", "nwe:2026-05-13:0002");
        assertThat(parts).extracting(Part::line).containsExactly(1L, 7L);
        assertThat(parts.getFirst().original().get().content().toString())
                .contains("Fog 1")
                .doesNotContain("Fog 2");
    }

    @Test
    void cutsAtEveryZczcAtTheBeginningOfALine() throws IOException {
        String telex =
                "ZCZC\r\nnwe0001 4 i 9\r\nFog=\r\nThe code ZCZC begins a message.\r\n131500 GMT May 26\r\nNNNN\r\n\r\n";
        List<Part> parts = parts("application/octet-stream", telex + telex.replace("0001", "0002"));
        assertThat(parts)
                .extracting(WireMessagesTests::identity)
                .containsExactly("nwe:2026-05-13:0001", "nwe:2026-05-13:0002");
        assertThat(draft(parts.getFirst()).get(Field.BODY)).isEqualTo("The code ZCZC begins a message.");
    }

    @Test
    void takesAStartOfHeadingBehindZczcForTheSameMessage() throws IOException {
        assertThat(parts("text/plain", "ZCZC 123\r\n" + message(1))).hasSize(1);
    }

    @Test
    void skipsOneThatIsTooLargeAndReadsTheNext() throws IOException {
        String large = message(1).replace("Fog 1", "Fog ".repeat(LIMIT));
        List<Part> parts = parts("text/plain", large + message(2));
        assertThat(parts.getFirst().reading().get()).isEqualTo(new Reading.TooLarge(LIMIT));
        assertThat(identity(parts.getLast())).isEqualTo("nwe:2026-05-13:0002");
    }

    @Test
    void holdsNoMoreThanAMessageOfAnyNumberOfThem() throws IOException {
        int count = 50_000;
        List<InputStream> messages = Collections.nCopies(count, "").stream()
                .map(_ -> (InputStream) new ByteArrayInputStream(message(1).getBytes(StandardCharsets.US_ASCII)))
                .toList();
        Parts parts = DocumentType.IPTC7901.open(
                new SequenceInputStream(Collections.enumeration(messages)), envelope("text/x-iptc7901"));
        int found = 0;
        for (Part part = parts.next(); part != null; part = parts.next()) {
            found++;
        }
        assertThat(found).isEqualTo(count);
    }

    @Test
    void refusesBytesThatAreNoWire() throws IOException {
        assertThat(parts("application/octet-stream", "PK\u0003\u0004")
                        .getFirst()
                        .reading()
                        .get())
                .isInstanceOf(Reading.NotAnItem.class);
        assertThat(parts("text/x-iptc7901", "A letter to the editor")
                        .getFirst()
                        .reading()
                        .get())
                .isInstanceOf(Reading.NotAnItem.class);
        assertThat(parts("text/x-anpa1312", "A letter to the editor")
                        .getFirst()
                        .reading()
                        .get())
                .isInstanceOf(Reading.NotAnItem.class);
        assertThat(parts("text/x-iptc7901", "\r\n\u0016")).isEmpty();
    }

    private static String message(int number) {
        return "\u0001nwe000" + number + " 4 i 9\r\nFog\r\n\u0002Fog " + number
                + "=\r\nFog on the coast.\r\n\u0003131500 GMT May 26\r\n\u0004";
    }

    private static String identity(Part part) {
        return String.valueOf(draft(part).get(Field.IDENTITY)).replace("iptc7901:", "");
    }

    private static ArticleDraft draft(Part part) {
        return ((Reading.Item) part.reading().get()).draft();
    }

    private static List<Part> parts(String mediaType, String document) throws IOException {
        DocumentType type = DocumentType.of(mediaType);
        assertThat(type).isNotNull();
        Parts parts = type.open(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.ISO_8859_1)), envelope(mediaType));
        List<Part> all = new ArrayList<>();
        for (Part part = parts.next(); part != null; part = parts.next()) {
            all.add(part);
        }
        return all;
    }

    private static Envelope envelope(String mediaType) {
        return new Envelope(mediaType, null, null, LIMIT);
    }
}
