/** The subscriber of WebSub: what hubs push to us, and how they come to do so. */
@NullMarked
package dev.wiredesk.ingest.websub;

import org.jspecify.annotations.NullMarked;
