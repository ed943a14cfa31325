/** Many items in one request, each with an answer of its own, in bounded memory whatever their number. */
@NullMarked
package dev.wiredesk.ingest.push.batch;

import org.jspecify.annotations.NullMarked;
