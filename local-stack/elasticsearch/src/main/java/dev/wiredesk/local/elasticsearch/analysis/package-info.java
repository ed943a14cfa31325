/** The analysis names of a full distribution's {@code analysis-common}, each made of Lucene's own class for it. */
@NullMarked
package dev.wiredesk.local.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
