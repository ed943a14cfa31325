/** Reads the story out of a page: by its linked data where it has some, and without what stands around the story. */
@NullMarked
package dev.wiredesk.ingest.format.html;

import org.jspecify.annotations.NullMarked;
