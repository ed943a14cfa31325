package dev.wiredesk.ingest.article;

/** Something odd about an item that was taken all the same; counted, so that somebody can ask the provider. */
public enum Flag {
    /** A status outside the standard's three; the item is withheld (R14). */
    UNKNOWN_STATUS("unknown-status"),
    /** An advisory or the like, which is for editors only; withheld (R31). */
    NOT_FOR_PUBLICATION("not-for-publication"),
    /** An embargo whose end is missing, unreadable or without offset and zone; held (R23, R25). */
    EMBARGO_WITHOUT_END("embargo-without-end"),
    /** A version that is not a whole number; left out. */
    VERSION_NOT_A_NUMBER("version-not-a-number"),
    /** A version more than a day in the future; clamped where versions are ordered (R13). */
    VERSION_IN_THE_FUTURE("version-in-the-future"),
    /** A time, other than an embargo's, that cannot be read; left out. */
    UNREADABLE_TIME("unreadable-time"),
    /** A language that is not a BCP 47 tag; left out, to be detected. */
    UNKNOWN_LANGUAGE("unknown-language"),
    /** A guid that one document gives to items with different links; the feed's items go by their links (R4). */
    SHARED_GUID("shared-guid");

    private final String label;

    Flag(String label) {
        this.label = label;
    }

    /** As it stands in meters. */
    public String label() {
        return label;
    }
}
