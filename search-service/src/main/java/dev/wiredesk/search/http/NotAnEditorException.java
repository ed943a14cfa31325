package dev.wiredesk.search.http;

/** Somebody asked for what only editors see. */
final class NotAnEditorException extends RuntimeException {

    NotAnEditorException() {
        super("view=editor is for callers that have the role editor");
    }
}
