/** What exactly somebody said: quotes across stories, over HTTP. */
@NullMarked
package dev.wiredesk.search.quote;

import org.jspecify.annotations.NullMarked;
