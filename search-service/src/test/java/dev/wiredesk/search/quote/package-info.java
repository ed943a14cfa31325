@NullMarked
package dev.wiredesk.search.quote;

import org.jspecify.annotations.NullMarked;
