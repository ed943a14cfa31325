@NullMarked
package dev.wiredesk.enrich.name;

import org.jspecify.annotations.NullMarked;
