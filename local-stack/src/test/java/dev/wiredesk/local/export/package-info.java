@NullMarked
package dev.wiredesk.local.export;

import org.jspecify.annotations.NullMarked;
