package dev.wiredesk.enrich.person.lexicon;

/** What a name, a title or a pronoun tells about its bearer's sex. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    static Sex of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    public boolean agreesWith(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
