/** Tests of the newsroom page. */
@NullMarked
package dev.wiredesk.search.page.view;

import org.jspecify.annotations.NullMarked;
