/** Tests of how the sources of the gazetteer are joined. */
@NullMarked
package dev.wiredesk.enrich.region.build;

import org.jspecify.annotations.NullMarked;
