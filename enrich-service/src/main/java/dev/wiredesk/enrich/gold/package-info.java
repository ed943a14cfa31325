/** Stories annotated by hand, as in the folder {@code gold} beside the modules: for training and measuring, not used by the running service. */
@NullMarked
package dev.wiredesk.enrich.gold;

import org.jspecify.annotations.NullMarked;
