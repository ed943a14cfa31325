@NullMarked
package dev.wiredesk.search.access;

import org.jspecify.annotations.NullMarked;
