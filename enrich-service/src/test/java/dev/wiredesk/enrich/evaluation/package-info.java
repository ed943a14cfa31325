@NullMarked
package dev.wiredesk.enrich.evaluation;

import org.jspecify.annotations.NullMarked;
