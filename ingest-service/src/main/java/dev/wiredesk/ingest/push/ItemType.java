package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonItem;
import dev.wiredesk.ingest.format.ninjs.NinjsReader;
import dev.wiredesk.ingest.format.wiredesk.WiredeskReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content types of a single item, and who reads them. */
public enum ItemType {
    /** Wiredesk's own or ninjs, told apart by content. */
    JSON,
    NINJS;

    /** Every content type taken, as for an {@code Accept-Post} header. */
    static final String ALL = "application/json, application/ninjs+json, application/vnd.iptc.ninjs+json";

    /** The type that a {@code Content-Type} names; null where it is not taken. */
    static @Nullable ItemType of(String contentType) {
        return switch (mediaType(contentType)) {
            case "application/json" -> JSON;
            case "application/ninjs+json", "application/vnd.iptc.ninjs+json" -> NINJS;
            default -> null;
        };
    }

    Reading read(byte[] content) {
        return switch (this) {
            case JSON ->
                JsonItem.read(
                        content,
                        item -> NinjsReader.recognises(item)
                                ? NinjsReader.readRecognised(item)
                                : WiredeskReader.read(item));
            case NINJS -> JsonItem.read(content, NinjsReader::read);
        };
    }

    /** A {@code Content-Type} without its parameters. */
    public static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        String mediaType = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return mediaType.strip().toLowerCase(Locale.ROOT);
    }
}
