/** The {@code wiredesk} command: what people type, what they read, and how it ends. */
@NullMarked
package dev.wiredesk.local.command;

import org.jspecify.annotations.NullMarked;
