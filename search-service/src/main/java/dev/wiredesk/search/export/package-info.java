/** Everything that is found, in one stream. */
@NullMarked
package dev.wiredesk.search.export;

import org.jspecify.annotations.NullMarked;
