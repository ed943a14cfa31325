/** Tests of how names are compared. */
@NullMarked
package dev.wiredesk.search.name;

import org.jspecify.annotations.NullMarked;
