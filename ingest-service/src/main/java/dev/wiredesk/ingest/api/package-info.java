/** The description of the HTTP interface, for programs and as a page for people. */
@NullMarked
package dev.wiredesk.ingest.api;

import org.jspecify.annotations.NullMarked;
