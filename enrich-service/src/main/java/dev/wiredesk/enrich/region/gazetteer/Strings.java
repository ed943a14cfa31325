package dev.wiredesk.enrich.region.gazetteer;

import java.nio.charset.StandardCharsets;

/** Many strings in one array, made into objects when asked for. */
final class Strings {
    private final byte[] utf8;
    private final int[] starts;

    Strings(byte[] utf8, int[] starts) {
        this.utf8 = utf8;
        this.starts = starts;
    }

    String get(int index) {
        return new String(utf8, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
    }

    boolean isEmpty(int index) {
        return starts[index] == starts[index + 1];
    }
}
