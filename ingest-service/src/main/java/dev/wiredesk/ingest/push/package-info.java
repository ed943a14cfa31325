/** One item in, a receipt or a problem out. */
@NullMarked
package dev.wiredesk.ingest.push;

import org.jspecify.annotations.NullMarked;
