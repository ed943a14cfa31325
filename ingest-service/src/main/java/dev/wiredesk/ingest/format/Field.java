package dev.wiredesk.ingest.format;

/** The single-valued things an item can say about itself. */
public enum Field {
    IDENTITY,
    VERSION,
    VERSION_CREATED,
    FIRST_CREATED,
    CONTENT_CREATED,
    STATUS,
    /** The time of release; set but empty where there is an embargo without a time (R23). */
    EMBARGO,
    TYPE,
    LANGUAGE,
    URGENCY,
    HEADLINE,
    SUBHEADLINE,
    SLUGLINE,
    BYLINE,
    EDITOR_NOTE,
    CREDIT_LINE,
    DATELINE_TEXT,
    DATELINE_PLACE,
    DATELINE_DATE,
    /** Plain text: a reader turns markup into text before. */
    BODY,
    USAGE_TERMS,
    COPYRIGHT_HOLDER,
    COPYRIGHT_NOTICE,
    URL,
    EVOLVED_FROM,
    /** From when on the item is of no interest any more. */
    EXPIRES,
    /** Set, to anything, where the sender says that this version corrects an earlier one (R29). */
    CORRECTION,
    /** Set, to anything, where the sender says that the item is for editors and not to be published (R31). */
    NOT_FOR_PUBLICATION,
    /** Set, to anything, where the guid that the item came with is that of another item too (R4). */
    SHARED_GUID
}
