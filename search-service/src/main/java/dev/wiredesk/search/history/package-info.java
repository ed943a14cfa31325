/** The versions of an article: which there are, and what changed from one to another. */
@NullMarked
package dev.wiredesk.search.history;

import org.jspecify.annotations.NullMarked;
