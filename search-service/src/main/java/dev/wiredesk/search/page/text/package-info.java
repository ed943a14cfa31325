/** Text with marks in it, cut into pieces that a template prints without ever printing markup of the text's own. */
@NullMarked
package dev.wiredesk.search.page.text;

import org.jspecify.annotations.NullMarked;
