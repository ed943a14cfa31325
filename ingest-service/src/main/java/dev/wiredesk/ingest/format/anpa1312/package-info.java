/** Reads ANPA 1312, also known as NAA 89-3. */
@NullMarked
package dev.wiredesk.ingest.format.anpa1312;

import org.jspecify.annotations.NullMarked;
