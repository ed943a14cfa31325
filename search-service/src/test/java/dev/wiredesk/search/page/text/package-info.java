/** Tests of the newsroom page. */
@NullMarked
package dev.wiredesk.search.page.text;

import org.jspecify.annotations.NullMarked;
