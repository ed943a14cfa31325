/**
 * Enriches once more what was received, by new rules, while live traffic goes on; a run mode of the program that ends when
 * it is done.
 */
@NullMarked
package dev.wiredesk.enrich.replay;

import org.jspecify.annotations.NullMarked;
