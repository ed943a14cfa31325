/** Tests of the whole service against real engines, and what they share. */
@NullMarked
package dev.wiredesk.search;

import org.jspecify.annotations.NullMarked;
