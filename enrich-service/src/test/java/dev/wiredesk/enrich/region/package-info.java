/** Tests of the regions, and the evaluation that steers them. */
@NullMarked
package dev.wiredesk.enrich.region;

import org.jspecify.annotations.NullMarked;
