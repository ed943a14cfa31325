package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the golden cases of text, wires and pages become when bytes of them are lost, changed or doubled. */
class TextFuzzTests {
    private static final long SEED = 20261125;
    private static final int ROUNDS = 12;

    @Test
    void noBytesMakeAReaderFail() throws IOException {
        Random random = new Random(SEED);
        for (Path input : inputs()) {
            byte[] content = Files.readAllBytes(input);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damaged(content, random);
                for (DocumentType type :
                        List.of(DocumentType.TEXT, DocumentType.HTML, DocumentType.IPTC7901, DocumentType.ANPA1312)) {
                    assertThatCode(() -> read(type, damaged))
                            .as("%s as %s, seed %d, round %d", input, type, SEED, round)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void noRepetitionMakesAReaderSlow() throws IOException {
        for (String piece : List.of(
                " ", "\t", "=", "<", "^", "\n", "\r\n ", "a0000 ", "kill ", "By A ", "<a", "<p>", "&lt;", "--",
                "131322 ", "/", "(", "ZCZC\n", "\u0001")) {
            byte[] content = ("\u0001nwe0001 4 i 9\n\u0002" + piece.repeat(40_000 / piece.length()))
                    .getBytes(StandardCharsets.UTF_8);
            byte[] bare = piece.repeat(40_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
            assertThat(read(DocumentType.TEXT, content)).isNotNegative();
            assertThat(read(DocumentType.TEXT, bare)).isNotNegative();
            assertThat(read(DocumentType.ANPA1312, content)).isNotNegative();
            assertThat(read(DocumentType.HTML, bare)).isNotNegative();
        }
    }

    private static int read(DocumentType type, byte[] content) throws IOException {
        Parts parts = type.open(new ByteArrayInputStream(content), new Envelope("text/plain", null, "x", 1 << 20));
        int items = 0;
        for (Part part = parts.next(); part != null; part = parts.next()) {
            if (part.reading().get() instanceof Reading.Item(var draft)) {
                Normaliser.normalise(draft, FeedDefaults.of("demo"), new Original("", ""), Instant.EPOCH);
                items++;
            }
        }
        return items;
    }

    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            int at = random.nextInt(damaged.length);
            int length = Math.min(random.nextInt(40), damaged.length - at);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) random.nextInt(32);
                case 2 -> System.arraycopy(damaged, random.nextInt(damaged.length - length + 1), damaged, at, length);
                default -> damaged = Arrays.copyOf(damaged, Math.max(1, damaged.length - length));
            }
        }
        return damaged;
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .filter(file -> file.toString().matches(".*(iptc7901|anpa1312|text|html).*"))
                    .sorted()
                    .toList();
        }
    }
}
