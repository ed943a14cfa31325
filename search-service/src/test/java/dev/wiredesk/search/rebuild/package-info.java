@NullMarked
package dev.wiredesk.search.rebuild;

import org.jspecify.annotations.NullMarked;
