package dev.wiredesk.search.reading;

/** For whom something is read. */
public enum Audience {
    /** Sees stories that may be used, from the end of their embargo on (R15, R18, R26). */
    READER,
    /** Sees withheld and embargoed stories too, and the notices that killed ones leave. */
    EDITOR
}
