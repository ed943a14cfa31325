/** What the readers of web feeds have in common: their texts, links, people and categories, right or sloppy. */
@NullMarked
package dev.wiredesk.ingest.format.syndication;

import org.jspecify.annotations.NullMarked;
