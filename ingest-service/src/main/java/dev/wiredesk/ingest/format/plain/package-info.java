/** Reads stories in plain text, as mails and pages have them. */
@NullMarked
package dev.wiredesk.ingest.format.plain;

import org.jspecify.annotations.NullMarked;
