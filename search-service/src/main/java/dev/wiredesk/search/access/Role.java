package dev.wiredesk.search.access;

/** What somebody may do. An editor and an operator may do all that a reader may. */
enum Role {
    /** Reads stories that may be used. */
    READER,
    /** Reads what is withheld, embargoed or killed as well, of all providers or of some. */
    EDITOR,
    /** Looks after dead letters. */
    OPERATOR
}
