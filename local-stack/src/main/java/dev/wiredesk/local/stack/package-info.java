/** The whole pipeline on one machine: its addresses, keys and files, its start and its supervision. */
@NullMarked
package dev.wiredesk.local.stack;

import org.jspecify.annotations.NullMarked;
