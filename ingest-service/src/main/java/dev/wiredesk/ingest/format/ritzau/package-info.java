/** Reads the XML of Ritzau, Denmark's agency, which is of no standard. */
@NullMarked
package dev.wiredesk.ingest.format.ritzau;

import org.jspecify.annotations.NullMarked;
