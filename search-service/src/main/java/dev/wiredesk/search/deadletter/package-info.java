/** What operators do with dead letters: list, look at, send through again, give up. */
@NullMarked
package dev.wiredesk.search.deadletter;

import org.jspecify.annotations.NullMarked;
