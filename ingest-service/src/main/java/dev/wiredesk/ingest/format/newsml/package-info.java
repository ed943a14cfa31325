/** Reads IPTC NewsML 1. */
@NullMarked
package dev.wiredesk.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
