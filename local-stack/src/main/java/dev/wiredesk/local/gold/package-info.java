/** The annotated stories of the folder {@code gold}, as plain copy. */
@NullMarked
package dev.wiredesk.local.gold;

import org.jspecify.annotations.NullMarked;
