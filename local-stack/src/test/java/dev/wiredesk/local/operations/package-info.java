/** Tests of what operators ask for. */
@NullMarked
package dev.wiredesk.local.operations;

import org.jspecify.annotations.NullMarked;
