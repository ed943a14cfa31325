package dev.wiredesk.search.article;

/** Whether a killed item can come back (R17). */
public enum Reinstatement {
    /** By a version newer than the kill that says in its own word that it is usable. */
    EXPLICIT,
    /** By nothing: what is to be used again is sent under a new identity. */
    NEVER
}
