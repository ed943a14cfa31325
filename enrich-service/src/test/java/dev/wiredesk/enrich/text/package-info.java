/** Claims about how text is cut. */
@NullMarked
package dev.wiredesk.enrich.text;

import org.jspecify.annotations.NullMarked;
