/** Tests of who is who. */
@NullMarked
package dev.wiredesk.search.identity;

import org.jspecify.annotations.NullMarked;
