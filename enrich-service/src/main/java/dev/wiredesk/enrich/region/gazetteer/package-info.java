/** The world's place names: what may be meant by a name, and where each place lies. */
@NullMarked
package dev.wiredesk.enrich.region.gazetteer;

import org.jspecify.annotations.NullMarked;
