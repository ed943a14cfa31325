package dev.wiredesk.local.export;

/** Counts in a stream how often a few bytes stand in it that do not overlap with themselves. */
final class EndCounter {

    private final byte[] ending;
    private int matched;
    private long count;

    EndCounter(byte[] ending) {
        this.ending = ending.clone();
    }

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == ending[matched]) {
                matched++;
            } else {
                matched = bytes[i] == ending[0] ? 1 : 0;
            }
            if (matched == ending.length) {
                count++;
                matched = 0;
            }
        }
    }

    long count() {
        return count;
    }
}
