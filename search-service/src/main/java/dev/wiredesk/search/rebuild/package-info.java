/**
 * Makes the index again from the log, into a generation of its own, while live traffic goes on; a run mode of the program
 * that ends when it is done.
 */
@NullMarked
package dev.wiredesk.search.rebuild;

import org.jspecify.annotations.NullMarked;
