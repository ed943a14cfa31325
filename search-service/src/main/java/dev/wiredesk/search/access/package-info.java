/** Who may ask: machine tokens with their roles. */
@NullMarked
package dev.wiredesk.search.access;

import org.jspecify.annotations.NullMarked;
