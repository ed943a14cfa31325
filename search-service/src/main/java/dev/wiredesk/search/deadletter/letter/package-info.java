/** Dead letters as such: what they tell, how they are chosen and paged, and what was decided about them. */
@NullMarked
package dev.wiredesk.search.deadletter.letter;

import org.jspecify.annotations.NullMarked;
