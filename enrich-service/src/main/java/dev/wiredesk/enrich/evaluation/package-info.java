/** Measures what is found in stories against what careful readers found in them; {@code ./wiredesk evaluate} shows it. */
@NullMarked
package dev.wiredesk.enrich.evaluation;

import org.jspecify.annotations.NullMarked;
