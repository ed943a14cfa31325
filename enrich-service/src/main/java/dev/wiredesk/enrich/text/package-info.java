/** A field's text cut into paragraphs, sentences and tokens, and the language it is written in. */
@NullMarked
package dev.wiredesk.enrich.text;

import org.jspecify.annotations.NullMarked;
