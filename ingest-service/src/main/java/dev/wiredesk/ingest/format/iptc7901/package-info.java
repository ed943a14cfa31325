/** Reads IPTC 7901, framed by control characters or by ZCZC and NNNN. */
@NullMarked
package dev.wiredesk.ingest.format.iptc7901;

import org.jspecify.annotations.NullMarked;
