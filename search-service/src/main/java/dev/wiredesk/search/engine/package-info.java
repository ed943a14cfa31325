/** What must be there before the service can work: topics, index template and index, and whether both engines answer. */
@NullMarked
package dev.wiredesk.search.engine;

import org.jspecify.annotations.NullMarked;
