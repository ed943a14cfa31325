/** Java programs as child processes: started, awaited, stopped, killed, and never left behind. */
@NullMarked
package dev.wiredesk.local.process;

import org.jspecify.annotations.NullMarked;
