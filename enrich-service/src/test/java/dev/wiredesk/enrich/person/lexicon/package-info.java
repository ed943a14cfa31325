@NullMarked
package dev.wiredesk.enrich.person.lexicon;

import org.jspecify.annotations.NullMarked;
