package dev.wiredesk.search.reading;

/** What a version was to those before it. */
public enum Change {
    /** The first. */
    CREATED,
    UPDATED,
    /** Its sender says that it corrects an earlier one (R29). */
    CORRECTED,
    /** It took the story from readers, until a newer one (R18). */
    WITHHELD,
    /** It took the story, with all that came before it, for good (R15). */
    KILLED,
    /** It brought the story back from a kill (R17). */
    REINSTATED
}
