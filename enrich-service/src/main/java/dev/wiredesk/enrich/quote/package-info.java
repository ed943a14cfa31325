/** What is said in a story, by whom and to whom: direct, indirect and mixed quotes. */
@NullMarked
package dev.wiredesk.enrich.quote;

import org.jspecify.annotations.NullMarked;
