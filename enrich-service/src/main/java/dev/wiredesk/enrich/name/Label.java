package dev.wiredesk.enrich.name;

import java.util.List;

/**
 * The tagger's labels, as numbers: 0 is outside of every name, and each type has one for the first token of a name and one for
 * those behind it.
 */
final class Label {
    static final int OUTSIDE = 0;
    static final int COUNT = 1 + 2 * NameType.values().length;

    private static final List<NameType> TYPES = List.of(NameType.values());

    private Label() {}

    static int begin(NameType type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    static int inside(NameType type) {
        return 2 + 2 * TYPES.indexOf(type);
    }

    static boolean isInside(int label) {
        return label != OUTSIDE && label % 2 == 0;
    }

    /** The type of a label that is not {@link #OUTSIDE}. */
    static NameType type(int label) {
        return TYPES.get((label - 1) / 2);
    }

    /** Whether a label can follow another: a name goes on only behind its own beginning. */
    static boolean canFollow(int before, int label) {
        return !isInside(label) || before == label || before == label - 1;
    }
}
