package dev.wiredesk.ingest.intake;

import dev.wiredesk.ingest.problem.Problem;

/** What the sender of one item is told. */
public sealed interface Answer {

    /** We have it, and will not lose it. */
    record Accepted(Receipt receipt) implements Answer {}

    /** We do not have it. */
    record Refused(Problem problem) implements Answer {}
}
