/** The newsroom page: search and story as HTML, for people. */
@NullMarked
package dev.wiredesk.search.page;

import org.jspecify.annotations.NullMarked;
