/** The stories that a report went through under new identities: what one rewrites, and what rewrites it. */
@NullMarked
package dev.wiredesk.search.chain;

import org.jspecify.annotations.NullMarked;
