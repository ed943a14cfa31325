/** Reads RSS 2.0 and its forerunners, and RSS 1.0. */
@NullMarked
package dev.wiredesk.ingest.format.rss;

import org.jspecify.annotations.NullMarked;
