/** Reads JSON Feed. */
@NullMarked
package dev.wiredesk.ingest.format.jsonfeed;

import org.jspecify.annotations.NullMarked;
