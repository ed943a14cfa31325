/** What all calls of the API have in common: how parameters are read, who is asking, and how problems are told. */
@NullMarked
package dev.wiredesk.search.http;

import org.jspecify.annotations.NullMarked;
