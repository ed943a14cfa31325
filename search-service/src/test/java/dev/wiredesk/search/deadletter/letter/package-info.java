/** Tests of how dead letters are chosen, paged and decided about. */
@NullMarked
package dev.wiredesk.search.deadletter.letter;

import org.jspecify.annotations.NullMarked;
