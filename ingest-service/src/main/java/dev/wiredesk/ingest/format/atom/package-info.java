/** Reads Atom. */
@NullMarked
package dev.wiredesk.ingest.format.atom;

import org.jspecify.annotations.NullMarked;
