package dev.wiredesk.search.article;

import dev.wiredesk.contracts.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The provider that an event names, as far as it can be read: its beginning is enough, and often all that there is. */
public final class NamedProvider {
    private NamedProvider() {}

    /** The one that is named; null: none, or none that can be read. */
    public static @Nullable String of(byte @Nullable [] event) {
        if (event == null || event.length == 0) {
            return null;
        }
        try (JsonParser json = EventJson.MAPPER.createParser(event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isProvider = "provider".equals(json.currentName());
                JsonToken token = json.nextToken();
                if (isProvider) {
                    return token == JsonToken.VALUE_STRING ? json.getString() : null;
                }
                json.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            // Whoever asks has a record that may be broken: that it cannot be read may be why.
            return null;
        }
    }
}
