/** The description of the HTTP interface, for programs and as a page for people. */
@NullMarked
package dev.wiredesk.search.api;

import org.jspecify.annotations.NullMarked;
