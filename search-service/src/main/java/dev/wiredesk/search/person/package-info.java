/** Reads people out of the index: descriptions of them, and who they are. */
@NullMarked
package dev.wiredesk.search.person;

import org.jspecify.annotations.NullMarked;
