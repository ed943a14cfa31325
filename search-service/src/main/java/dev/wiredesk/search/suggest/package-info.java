/** What typing can be completed to, over HTTP. */
@NullMarked
package dev.wiredesk.search.suggest;

import org.jspecify.annotations.NullMarked;
