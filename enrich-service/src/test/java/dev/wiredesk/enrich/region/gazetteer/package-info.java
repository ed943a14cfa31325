/** Tests of what the gazetteer knows and of how it is stored. */
@NullMarked
package dev.wiredesk.enrich.region.gazetteer;

import org.jspecify.annotations.NullMarked;
