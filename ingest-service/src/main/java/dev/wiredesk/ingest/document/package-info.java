/** What one request carries: tells its kind and cuts it into items, of which there may be any number. */
@NullMarked
package dev.wiredesk.ingest.document;

import org.jspecify.annotations.NullMarked;
