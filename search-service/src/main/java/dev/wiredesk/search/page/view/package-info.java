/** What the newsroom page shows, worked out from stored articles as plain values that the templates only print. */
@NullMarked
package dev.wiredesk.search.page.view;

import org.jspecify.annotations.NullMarked;
