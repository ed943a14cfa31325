/** Makes stories searchable: the index behind, the query API and the newsroom page in front. */
@NullMarked
package dev.wiredesk.search;

import org.jspecify.annotations.NullMarked;
