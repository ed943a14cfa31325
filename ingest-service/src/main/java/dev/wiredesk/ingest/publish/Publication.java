package dev.wiredesk.ingest.publish;

import dev.wiredesk.contracts.Position;

/** What became of an article that was to be published. */
public sealed interface Publication {

    /** All in-sync replicas have it. */
    record Acknowledged(Position position) implements Publication {}

    /** With its original it makes an event larger than the broker takes. */
    record TooLarge(long limit) implements Publication {}

    /** Nobody can say whether the broker has it; sending it again is harmless. */
    record Unavailable() implements Publication {}
}
