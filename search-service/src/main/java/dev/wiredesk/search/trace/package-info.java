/** Where an article is, or what became of it: in the index, and in the logs before it. */
@NullMarked
package dev.wiredesk.search.trace;

import org.jspecify.annotations.NullMarked;
