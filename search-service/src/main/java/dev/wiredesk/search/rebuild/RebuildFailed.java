package dev.wiredesk.search.rebuild;

/** A rebuild that cannot go on, with a sentence for who started it; the live index is as it was. */
final class RebuildFailed extends RuntimeException {

    RebuildFailed(String message) {
        super(message);
    }
}
