/** Tests of what operators do with dead letters. */
@NullMarked
package dev.wiredesk.search.deadletter;

import org.jspecify.annotations.NullMarked;
