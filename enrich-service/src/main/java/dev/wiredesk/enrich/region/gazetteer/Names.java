package dev.wiredesk.enrich.region.gazetteer;

/** From the number of a name ({@link WordHash}) to the places that bear it: an open-addressed table of primitives. */
final class Names {
    /** No name, and none begins like this. */
    static final int UNKNOWN = -2;

    /** No name, but the beginning of one. */
    static final int BEGINNING = -1;

    private final long[] keys;
    private final int[] firsts;
    private final int mask;

    /** @param capacity a power of two, well above the number of names and beginnings */
    Names(int capacity) {
        keys = new long[capacity];
        firsts = new int[capacity];
        mask = capacity - 1;
    }

    /** The number of the name's first candidate, or {@link #BEGINNING}, or {@link #UNKNOWN}. */
    int find(long key) {
        if (key == WordHash.NOTHING) {
            return UNKNOWN;
        }
        int slot = slot(key);
        return keys[slot] == key ? firsts[slot] : UNKNOWN;
    }

    void put(long key, int first) {
        int slot = slot(key);
        boolean taken = keys[slot] == key;
        if (!taken) {
            keys[slot] = key;
            firsts[slot] = first;
        } else if (first != BEGINNING) {
            firsts[slot] = first;
        }
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 20)) & mask;
        while (keys[slot] != key && keys[slot] != WordHash.NOTHING) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
