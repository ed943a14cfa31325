/** The language of the search box: words, phrases, prefixes, AND, OR, NOT; knows nothing of an engine. */
@NullMarked
package dev.wiredesk.search.words;

import org.jspecify.annotations.NullMarked;
