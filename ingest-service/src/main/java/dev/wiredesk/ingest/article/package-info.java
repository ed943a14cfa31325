/** The rules that make of an item, as a feed worded it, the article that everybody downstream relies on. */
@NullMarked
package dev.wiredesk.ingest.article;

import org.jspecify.annotations.NullMarked;
