/** Cuts XML documents of any size into items, without DTDs, entities or anything from outside. */
@NullMarked
package dev.wiredesk.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
