/** The near-duplicates of a story, found in the index (R34, R35). */
@NullMarked
package dev.wiredesk.search.similar;

import org.jspecify.annotations.NullMarked;
