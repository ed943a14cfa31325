/** How names of people and places are compared: their spelling without script, case and diacritics; pure. */
@NullMarked
package dev.wiredesk.search.name;

import org.jspecify.annotations.NullMarked;
