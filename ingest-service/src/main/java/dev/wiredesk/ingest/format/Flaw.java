package dev.wiredesk.ingest.format;

/**
 * What is wrong with an item, for its sender.
 *
 * @param pointer JSON pointer or XPath of the place; empty: the whole item
 */
public record Flaw(String pointer, String message) {}
