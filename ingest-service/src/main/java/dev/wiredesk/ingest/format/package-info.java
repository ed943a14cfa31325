/** What an item of any wire format says about itself, in its own words. */
@NullMarked
package dev.wiredesk.ingest.format;

import org.jspecify.annotations.NullMarked;
