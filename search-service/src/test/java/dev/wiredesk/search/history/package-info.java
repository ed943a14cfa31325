@NullMarked
package dev.wiredesk.search.history;

import org.jspecify.annotations.NullMarked;
