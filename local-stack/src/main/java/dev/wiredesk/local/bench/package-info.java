/** Measures the services on this machine, on engines and processes of the measurement's own. */
@NullMarked
package dev.wiredesk.local.bench;

import org.jspecify.annotations.NullMarked;
