package dev.wiredesk.ingest.format;

import java.util.List;

/** What came of reading an item. */
public sealed interface Reading {

    /** It says something, and this is it. */
    record Item(ArticleDraft draft) implements Reading {}

    /**
     * The bytes are not well-formed.
     *
     * @param line from 1; 0 where it cannot be told
     * @param column from 1; 0 where it cannot be told
     */
    record Unreadable(String message, int line, int column) implements Reading {}

    /** Well-formed, but not an item. */
    record NotAnItem(String message) implements Reading {}

    /** So large that it was not read to its end. */
    record TooLarge(long limit) implements Reading {}

    /** An item with fields that are not what its format says they are. */
    record Malformed(List<Flaw> flaws) implements Reading {}
}
