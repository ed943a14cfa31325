/** Reads IPTC NITF, by itself and inside of other formats. */
@NullMarked
package dev.wiredesk.ingest.format.nitf;

import org.jspecify.annotations.NullMarked;
