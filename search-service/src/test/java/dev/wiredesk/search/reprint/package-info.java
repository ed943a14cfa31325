@NullMarked
package dev.wiredesk.search.reprint;

import org.jspecify.annotations.NullMarked;
