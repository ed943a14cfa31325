/** The one way to the index for everything that is shown to somebody: what they may not see stays out of it. */
@NullMarked
package dev.wiredesk.search.reading;

import org.jspecify.annotations.NullMarked;
