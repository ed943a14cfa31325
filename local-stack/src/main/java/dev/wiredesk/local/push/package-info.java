/** Files on their way to ingest: what they are, and what became of them. */
@NullMarked
package dev.wiredesk.local.push;

import org.jspecify.annotations.NullMarked;
