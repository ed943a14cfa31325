@NullMarked
package dev.wiredesk.search.reading;

import org.jspecify.annotations.NullMarked;
