/** What operators ask search-service for. */
@NullMarked
package dev.wiredesk.local.operations;

import org.jspecify.annotations.NullMarked;
