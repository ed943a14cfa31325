/** Tells people, places, organisations and nationalities apart among the capitalised words of a text, by a trained tagger. */
@NullMarked
package dev.wiredesk.enrich.name;

import org.jspecify.annotations.NullMarked;
