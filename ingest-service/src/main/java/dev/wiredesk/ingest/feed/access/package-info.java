/** Whether a request is let in: by the key of a feed, and by its signature where the feed must sign. */
@NullMarked
package dev.wiredesk.ingest.feed.access;

import org.jspecify.annotations.NullMarked;
