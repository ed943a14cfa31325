/** Where the stories play: counts by region, and what is told of one. */
@NullMarked
package dev.wiredesk.search.region;

import org.jspecify.annotations.NullMarked;
