/** Reads Wiredesk's own JSON: the fields of an article under their own names. */
@NullMarked
package dev.wiredesk.ingest.format.wiredesk;

import org.jspecify.annotations.NullMarked;
