/** Reads IPTC ninjs 1.x, 2.x and 3.x. */
@NullMarked
package dev.wiredesk.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
