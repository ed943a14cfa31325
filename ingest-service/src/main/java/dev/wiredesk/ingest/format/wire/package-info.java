/** What messages of the wires of old have in common: their control characters, times, and the words editors are told by. */
@NullMarked
package dev.wiredesk.ingest.format.wire;

import org.jspecify.annotations.NullMarked;
