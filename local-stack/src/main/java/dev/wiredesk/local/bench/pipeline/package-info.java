/** Measures the whole pipeline, from the feed until a story can be found. */
@NullMarked
package dev.wiredesk.local.bench.pipeline;

import org.jspecify.annotations.NullMarked;
