package dev.wiredesk.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A story in Wiredesk's own JSON, to be pushed. */
public record Story(Map<String, Object> fields) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Story of(String identity, String headline, String body) {
        return new Story(Map.of("identity", identity, "headline", headline, "body", body));
    }

    Story version(long version) {
        return with("version", version);
    }

    Story with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Story(more);
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }
}
