/** What is known of the words around people, before any story is read. */
@NullMarked
package dev.wiredesk.enrich.person.lexicon;

import org.jspecify.annotations.NullMarked;
