/** What we ask of hubs and topics over HTTP, and how far their words are trusted. */
@NullMarked
package dev.wiredesk.ingest.websub.hub;

import org.jspecify.annotations.NullMarked;
