/** The program of the node process: the Elasticsearch server with its netty module and the modules missing from Maven Central. */
@NullMarked
package dev.wiredesk.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
