/**
 * What crosses a process boundary: the two events and their parts, the JSON they are written in, the topics they travel
 * on, and the order of an item's versions.
 */
@NullMarked
package dev.wiredesk.contracts;

import org.jspecify.annotations.NullMarked;
