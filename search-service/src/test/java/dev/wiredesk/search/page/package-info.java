/** Tests of the newsroom page. */
@NullMarked
package dev.wiredesk.search.page;

import org.jspecify.annotations.NullMarked;
