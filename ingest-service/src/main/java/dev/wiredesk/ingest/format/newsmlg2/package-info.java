/** Reads IPTC NewsML-G2. */
@NullMarked
package dev.wiredesk.ingest.format.newsmlg2;

import org.jspecify.annotations.NullMarked;
