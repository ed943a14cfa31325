/** Makes the gazetteer that the service loads, of open data and our own tables; run by hand, not by the service. */
@NullMarked
package dev.wiredesk.enrich.region.build;

import org.jspecify.annotations.NullMarked;
