/** What a sender is told when something is not taken: problems as of RFC 9457. */
@NullMarked
package dev.wiredesk.ingest.problem;

import org.jspecify.annotations.NullMarked;
