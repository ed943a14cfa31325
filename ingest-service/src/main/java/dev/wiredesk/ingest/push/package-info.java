/** The HTTP edge: documents of one item or of many, and the answers to them. */
@NullMarked
package dev.wiredesk.ingest.push;

import org.jspecify.annotations.NullMarked;
