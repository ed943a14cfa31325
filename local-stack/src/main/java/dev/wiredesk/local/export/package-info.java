/** Fetches everything that search finds, as one file. */
@NullMarked
package dev.wiredesk.local.export;

import org.jspecify.annotations.NullMarked;
