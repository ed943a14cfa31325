/** The enrichment of one story, composed of its parts, and the service around it. */
@NullMarked
package dev.wiredesk.enrich;

import org.jspecify.annotations.NullMarked;
