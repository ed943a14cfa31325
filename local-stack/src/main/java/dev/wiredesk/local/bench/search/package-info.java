/** Measures searches beside the same searches sent straight to Elasticsearch. */
@NullMarked
package dev.wiredesk.local.bench.search;

import org.jspecify.annotations.NullMarked;
