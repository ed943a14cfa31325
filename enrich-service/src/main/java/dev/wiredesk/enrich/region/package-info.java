/** Which places a story speaks of, which one is meant by each name, and what part it has in the story. */
@NullMarked
package dev.wiredesk.enrich.region;

import org.jspecify.annotations.NullMarked;
