/** The query API over HTTP, and the Elasticsearch requests it makes. */
@NullMarked
package dev.wiredesk.search.query;

import org.jspecify.annotations.NullMarked;
