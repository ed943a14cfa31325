/** The people a story names: their names, mentions, roles as printed and kinds. */
@NullMarked
package dev.wiredesk.enrich.person;

import org.jspecify.annotations.NullMarked;
