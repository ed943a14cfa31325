/** Turns markup and raw text into the plain text of an article. */
@NullMarked
package dev.wiredesk.ingest.format.text;

import org.jspecify.annotations.NullMarked;
