/** What the readers of JSON formats have in common. */
@NullMarked
package dev.wiredesk.ingest.format.json;

import org.jspecify.annotations.NullMarked;
