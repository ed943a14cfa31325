/** What a feed's owner and its operator are told of how it goes. */
@NullMarked
package dev.wiredesk.ingest.feed.report;

import org.jspecify.annotations.NullMarked;
