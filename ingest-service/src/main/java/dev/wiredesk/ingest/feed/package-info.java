/** Who may push, with which key, what and how fast, and what came of it. */
@NullMarked
package dev.wiredesk.ingest.feed;

import org.jspecify.annotations.NullMarked;
