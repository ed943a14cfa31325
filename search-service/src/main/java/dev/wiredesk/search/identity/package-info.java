/**
 * Who is who across stories: which descriptions mean one person; pure. Nothing is kept: the same stories give the same
 * people, in whichever order they came.
 */
@NullMarked
package dev.wiredesk.search.identity;

import org.jspecify.annotations.NullMarked;
