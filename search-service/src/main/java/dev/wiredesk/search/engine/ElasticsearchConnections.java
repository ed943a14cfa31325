package dev.wiredesk.search.engine;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets as many requests run at once as a busy newsroom makes; the client's own ten would queue behind each other. Answers
 * come as they are: the node is near, and packing them would take it longer than sending them.
 */
@Component
class ElasticsearchConnections implements Rest5ClientBuilderCustomizer {

    private static final int PER_NODE = 50;
    private static final int ALL = 200;

    @Override
    public void customize(Rest5ClientBuilder builder) {
        // Only the connections are to be changed.
    }

    @Override
    public void customize(HttpAsyncClientBuilder client) {
        client.disableContentCompression();
    }

    @Override
    public void customize(PoolingAsyncClientConnectionManagerBuilder connections) {
        connections.setMaxConnPerRoute(PER_NODE).setMaxConnTotal(ALL);
    }
}
