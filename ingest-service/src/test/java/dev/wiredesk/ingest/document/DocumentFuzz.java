package dev.wiredesk.ingest.document;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for documents that break a reader, guided by the code they reach. Not part of a build, which reads what was found
 * in {@link BrokenDocumentTests}: {@code JAZZER_FUZZ=1 mvn -pl ingest-service -am test -Dtest=DocumentFuzz} runs it.
 */
class DocumentFuzz {
    private static final List<String> TYPES = AnyDocument.mediaTypes();

    /** The first byte chooses the content type, the rest is the document. */
    static Stream<Arguments> seeds() {
        return AnyDocument.seeds().stream()
                .flatMap(seed -> IntStream.range(0, TYPES.size()).mapToObj(type -> {
                    byte[] input = new byte[seed.length + 1];
                    input[0] = (byte) type;
                    System.arraycopy(seed, 0, input, 1, seed.length);
                    return Arguments.of((Object) input);
                }));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "&#0;",
        "xmlns=\"\"",
        "\\ud83d",
        "\\u0000",
        "pubstatus",
        "embargoed"
    })
    @FuzzTest(maxDuration = "10m")
    void readsAnything(byte[] input) {
        if (input.length > 0) {
            AnyDocument.check(
                    TYPES.get(Math.floorMod(input[0], TYPES.size())), Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
