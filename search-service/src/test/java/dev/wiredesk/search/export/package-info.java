@NullMarked
package dev.wiredesk.search.export;

import org.jspecify.annotations.NullMarked;
