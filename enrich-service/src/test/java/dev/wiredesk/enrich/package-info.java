/** Claims about whole stories, and figures measured on corpora. */
@NullMarked
package dev.wiredesk.enrich;

import org.jspecify.annotations.NullMarked;
