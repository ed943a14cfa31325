package dev.wiredesk.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One document larger than ingest's whole heap, made as it is sent, and its results read as they come. */
final class LongUpload {
    private static final ObjectReader ONE_OF_MANY =
            JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Load load;
    private final BenchStack.Running ingest;

    LongUpload(Load load, BenchStack.Running ingest) {
        this.load = load;
        this.ingest = ingest;
    }

    IngestReport.Upload run(IngestBench.Settings settings, Consumer<String> progress)
            throws IOException, InterruptedException {
        long items = load.itemsOf(settings.uploadBytes());
        progress.accept("One upload of " + (settings.uploadBytes() >> 20) + " MB, " + items + " articles");
        try (Watch watch = new Watch(ingest.management(), ingest.service().pid());
                HttpConnection connection = new HttpConnection(ingest.port())) {
            long begin = System.nanoTime();
            long first = load.reserve(items);
            long bytes = load.upload(connection, first, items, new byte[64 * 1024]);
            HttpConnection.Head head = connection.receive();
            Results results = Results.read(connection.body(head), first);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new IngestReport.Upload(
                    bytes, items, head.status(), results.accepted, results.receipts, seconds, watch.end());
        }
    }

    /** What the answer says, checked item by item. */
    private record Results(long accepted, long receipts) {

        static Results read(InputStream body, long first) throws IOException {
            long accepted = 0;
            long receipts = 0;
            try (body;
                    JsonParser json = JsonMapper.shared().createParser(body)) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && "accepted".equals(json.currentName())) {
                        accepted = json.getLongValue();
                    } else if (json.currentToken() == JsonToken.START_ARRAY && "results".equals(json.currentName())) {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            JsonNode result = ONE_OF_MANY.readTree(json);
                            receipts += isReceipt(result, receipts + 1, first + receipts) ? 1 : 0;
                        }
                    }
                }
            }
            return new Results(accepted, receipts);
        }

        private static boolean isReceipt(JsonNode result, long item, long number) {
            JsonNode receipt = result.path("receipt");
            return result.path("item").asLong() == item
                    && result.path("line").asLong() == item
                    && result.path("status").asInt() == 202
                    && receipt.path("position").has("offset")
                    && receipt.path("identity").asString().equals("urn:bench:%012d".formatted(number));
        }
    }
}
