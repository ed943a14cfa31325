package dev.wiredesk.enrich.name;

/** What a name in a text is the name of. */
public enum NameType {
    PERSON,
    PLACE,
    ORGANISATION,
    /** An adjective or a people: {@code Ukrainian}, {@code the Poles}. */
    NATIONALITY
}
