@NullMarked
package dev.wiredesk.search.region;

import org.jspecify.annotations.NullMarked;
