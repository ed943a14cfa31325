/** {@code GET /}, which a full distribution has in its module {@code rest-root}. */
@NullMarked
package dev.wiredesk.local.elasticsearch.root;

import org.jspecify.annotations.NullMarked;
