/** Claims about the whole pipeline, held against three service processes, a real broker and a real node. */
@NullMarked
package dev.wiredesk.endtoend;

import org.jspecify.annotations.NullMarked;
