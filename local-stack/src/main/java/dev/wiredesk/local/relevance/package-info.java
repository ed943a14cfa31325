/** How well searches are answered, by queries whose answers people have graded. */
@NullMarked
package dev.wiredesk.local.relevance;

import org.jspecify.annotations.NullMarked;
