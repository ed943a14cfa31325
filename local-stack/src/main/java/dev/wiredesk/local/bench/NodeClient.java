package dev.wiredesk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks an Elasticsearch node for what measurements need, on one connection; not for several threads at a time. */
public final class NodeClient implements AutoCloseable {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String LINES = "Content-Type: application/x-ndjson\r\n";
    private static final int PAGE = 500;

    /** Until the next page is asked for: as long as it takes to write copies of one. */
    private static final String KEEP_ALIVE = "15m";

    private final Client connection;

    public NodeClient(URI node) {
        connection = new Client(node.getPort());
    }

    /** Sends a request with a JSON body, which may be empty. */
    public JsonNode json(String method, String path, String body) throws IOException {
        return JsonMapper.shared()
                .readTree(connection.exchange(method, path, JSON, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** How many articles a search finds. */
    public long count(String index) throws IOException {
        return json("GET", "/" + index + "/_count", "").path("count").asLong();
    }

    public void refresh(String index) throws IOException {
        json("POST", "/" + index + "/_refresh", "");
    }

    /** The indices that an alias stands for; empty where there is none. */
    public List<String> behind(String alias) throws IOException {
        return json("GET", "/_all", "").properties().stream()
                .filter(index -> index.getValue().path("aliases").has(alias))
                .map(index -> index.getKey())
                .toList();
    }

    /** Every document of an index: {@code _id} and {@code _source}. */
    public void documents(String index, Consumer<JsonNode> each) throws IOException {
        String pit = json("POST", "/" + index + "/_pit?keep_alive=" + KEEP_ALIVE, "")
                .path("id")
                .asString();
        JsonNode after = null;
        while (true) {
            ObjectNode search = JsonMapper.shared().createObjectNode();
            search.put("size", PAGE).put("track_total_hits", false);
            search.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
            search.putArray("sort").addObject().put("_shard_doc", "asc");
            if (after != null) {
                search.set("search_after", after);
            }
            JsonNode hits =
                    json("POST", "/_search", search.toString()).path("hits").path("hits");
            if (hits.isEmpty()) {
                break;
            }
            List<JsonNode> page = new ArrayList<>();
            hits.forEach(page::add);
            page.forEach(each);
            after = page.getLast().path("sort");
        }
        json(
                "DELETE",
                "/_pit",
                JsonMapper.shared().createObjectNode().put("id", pit).toString());
    }

    /** A line pair of a bulk request that writes a new document. */
    public static void append(StringBuilder bulk, String id, String source) {
        bulk.append("{\"create\":{\"_id\":\"")
                .append(id)
                .append("\"}}\n")
                .append(source)
                .append('\n');
    }

    /** Sends a bulk request, all of which must be taken. */
    public void bulk(String index, byte[] lines) throws IOException {
        byte[] answer = connection.exchange("POST", "/" + index + "/_bulk?filter_path=errors", LINES, lines);
        if (JsonMapper.shared().readTree(answer).path("errors").asBoolean(true)) {
            throw new IOException("The node did not take all documents of a bulk request");
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
