/** The stored shape of an article, and which version of it is stored; knows neither Kafka nor Elasticsearch. */
@NullMarked
package dev.wiredesk.search.article;

import org.jspecify.annotations.NullMarked;
