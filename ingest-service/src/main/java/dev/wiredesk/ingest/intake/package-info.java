/** Takes one item from its bytes to its answer, whoever brought it, with the memory for all of them bounded. */
@NullMarked
package dev.wiredesk.ingest.intake;

import org.jspecify.annotations.NullMarked;
