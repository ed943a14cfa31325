/** Cues with who speaks before or behind them and what is said: the grammar of attribution. */
@NullMarked
package dev.wiredesk.enrich.quote.attribution;

import org.jspecify.annotations.NullMarked;
