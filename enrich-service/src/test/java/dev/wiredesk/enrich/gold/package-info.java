@NullMarked
package dev.wiredesk.enrich.gold;

import org.jspecify.annotations.NullMarked;
