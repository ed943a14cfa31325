package dev.wiredesk.ingest.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of every type that somebody broke: a few at random in each build, by a printed seed, and as many as there is
 * time for with {@code -Dwiredesk.fuzz=MINUTES}. {@link DocumentFuzz} looks for them with more cunning; what either has
 * found lies in {@code fuzz/} and is read in each build.
 */
class BrokenDocumentTests {
    private static final int EACH_BUILD = 250;

    @TestFactory
    Stream<DynamicTest> readsEveryKnownDocumentAsEveryType() {
        List<byte[]> seeds = AnyDocument.seeds();
        return AnyDocument.mediaTypes().stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> seeds.forEach(seed -> check(type, seed, 0))));
    }

    @Test
    void readsWhatIsBrokenAtRandom() {
        long seed = Objects.requireNonNullElse(Long.getLong("wiredesk.fuzz.seed"), System.nanoTime());
        Duration time = Duration.ofMinutes(Objects.requireNonNullElse(Integer.getInteger("wiredesk.fuzz"), 0));
        Instant end = Instant.now().plus(time);
        List<String> types = AnyDocument.mediaTypes();
        Mutations mutations = new Mutations(seed, AnyDocument.seeds());
        int count = 0;
        do {
            for (String type : types) {
                check(type, mutations.next(), seed);
            }
            count++;
        } while (count < EACH_BUILD || Instant.now().isBefore(end));
        System.out.println(count * types.size() + " broken documents read, of seed " + seed);
    }

    private static void check(String type, byte[] content, long seed) {
        try {
            AnyDocument.check(type, content);
        } catch (Exception | Error e) {
            throw new AssertionError(
                    "As %s, seed %d, in base64: %s"
                            .formatted(type, seed, Base64.getEncoder().encodeToString(content)),
                    e);
        }
    }
}
