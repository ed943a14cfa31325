@NullMarked
package dev.wiredesk.enrich.replay;

import org.jspecify.annotations.NullMarked;
