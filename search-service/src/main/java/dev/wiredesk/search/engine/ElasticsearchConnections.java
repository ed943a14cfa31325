package dev.wiredesk.search.engine;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets as many requests run at once as a busy newsroom makes; the client's own ten would queue behind each other. Answers
 * come as they are: the node is near, and packing them would take it longer than sending them. A password goes with each
 * request at once: the client's own way is to be refused first, every time.
 */
@Component
public class ElasticsearchConnections implements Rest5ClientBuilderCustomizer {

    private static final int PER_NODE = 50;
    private static final int ALL = 200;

    private final @Nullable String authorization;

    ElasticsearchConnections(ElasticsearchConnectionDetails details) {
        this.authorization = details.getUsername() == null
                ? null
                : "Basic "
                        + HttpHeaders.encodeBasicAuth(
                                details.getUsername(),
                                Objects.requireNonNullElse(details.getPassword(), ""),
                                StandardCharsets.UTF_8);
    }

    @Override
    public void customize(Rest5ClientBuilder builder) {
        // Only the connections are to be changed.
    }

    @Override
    public void customize(HttpAsyncClientBuilder client) {
        client.disableContentCompression();
        if (authorization != null) {
            client.addRequestInterceptorFirst(
                    (request, _, _) -> request.setHeader(HttpHeaders.AUTHORIZATION, authorization));
        }
    }

    @Override
    public void customize(PoolingAsyncClientConnectionManagerBuilder connections) {
        connections.setMaxConnPerRoute(PER_NODE).setMaxConnTotal(ALL);
    }
}
