package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonItem;
import dev.wiredesk.ingest.format.jsonfeed.JsonFeedReader;
import dev.wiredesk.ingest.format.ninjs.NinjsEnvelope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document: one item, a list of items, or a feed with a list of items in it. */
final class JsonDocument implements Parts {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** More than a parser reads ahead. */
    private static final int AHEAD = 64 * 1024;

    private final Envelope envelope;
    private final ItemReader reader;
    private final PushbackInputStream source;
    private final RecordedBytes bytes;
    private @Nullable Parts whole;
    private @Nullable JsonParser parser;
    private @Nullable ObjectNode feed;
    private boolean over;

    /** Reads an item of a JSON document. */
    @FunctionalInterface
    interface ItemReader {

        /**
         * Reads it.
         *
         * @param feed what stood before the list that the item is in, where it is in a feed
         */
        Reading read(ObjectNode item, @Nullable ObjectNode feed);
    }

    JsonDocument(InputStream in, Envelope envelope, ItemReader reader) {
        this.envelope = envelope;
        this.reader = reader;
        this.source = new PushbackInputStream(in, Integer.BYTES);
        this.bytes = new RecordedBytes(source, envelope.limit() + AHEAD);
    }

    @Override
    public @Nullable Part next() throws IOException {
        if (over) {
            return null;
        }
        try {
            if (whole != null) {
                return whole.next();
            }
            JsonParser json = parser;
            return json == null ? first() : element(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            over = true;
            return broken(JsonItem.unreadable(e));
        }
    }

    private @Nullable Part first() throws IOException {
        byte[] head = source.readNBytes(Integer.BYTES);
        source.unread(head);
        if (isWide(head)) {
            Parts item = WholeDocument.ofOne(
                    source, envelope, content -> JsonItem.read(content, object -> reader.read(object, null)));
            whole = item;
            return item.next();
        }
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes);
        parser = json;
        return switch (json.nextToken()) {
            case null -> last(new Reading.Unreadable("There is nothing in it", 1, 1));
            case START_ARRAY -> element(json);
            case START_OBJECT -> object(json);
            default -> last(new Reading.NotAnItem("A JSON object is expected"));
        };
    }

    /** Whether it is UTF-16 or UTF-32, whose parser does not tell places in bytes. */
    private static boolean isWide(byte[] head) {
        return head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE || head[0] == (byte) 0xFF);
    }

    /** An item by itself, or the beginning of a feed that says so before its items. */
    private @Nullable Part object(JsonParser json) throws IOException {
        long start = json.currentTokenLocation().getByteOffset();
        int line = json.currentTokenLocation().getLineNr();
        boolean isFeed = feed != null;
        boolean hasItems = false;
        boolean isEnvelope = false;
        boolean isItem = false;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (name.equals("version") && value == JsonToken.VALUE_STRING) {
                isFeed |= JsonFeedReader.isVersion(json.getString());
            } else if (name.equals("items") && value == JsonToken.START_ARRAY) {
                hasItems = true;
                if (isFeed) {
                    feed = feed == null
                            ? feed(start, json.currentTokenLocation().getByteOffset() + 1)
                            : feed;
                    return element(json);
                }
            }
            isEnvelope |= value.isStructStart() && NinjsEnvelope.mayHold(name);
            isItem |= NinjsEnvelope.isOfAnItem(name);
            json.skipChildren();
        }
        long end = json.currentLocation().getByteOffset();
        if (hasItems && (isFeed || envelope.mediaType().equals("application/feed+json"))) {
            return lateFeed(json, start, end);
        }
        Part part = part(start, end, line);
        if (json.nextToken() != null) {
            return behind(json);
        } else if (isEnvelope && !isItem) {
            return unwrapped(part, start, end, line);
        }
        over = true;
        return part;
    }

    /** The items in what was read as one; that itself where there are none. */
    private @Nullable Part unwrapped(Part part, long start, long end, int line) throws IOException {
        byte[] content = part.size() == 0 ? null : bytes.between(start, end);
        List<Part> items = content == null
                ? List.of()
                : NinjsEnvelope.items(JsonItem.object(content)).stream()
                        .map(item -> item.toString().getBytes(StandardCharsets.UTF_8))
                        .map(item -> part(item, line))
                        .toList();
        over = items.isEmpty();
        if (items.isEmpty() || content == null) {
            return part;
        }
        Parts all = new WholeDocument(new ByteArrayInputStream(content), envelope.limit(), _ -> items);
        whole = all;
        return all.next();
    }

    /** A feed that does not say what it is before its items has to be held whole. */
    private @Nullable Part lateFeed(JsonParser json, long start, long end) throws IOException {
        byte[] content = end - start > envelope.limit() ? null : bytes.between(start, end);
        if (json.nextToken() != null) {
            return behind(json);
        } else if (content == null) {
            return last(new Reading.TooLarge(envelope.limit()));
        }
        JsonDocument again = new JsonDocument(new ByteArrayInputStream(content), envelope, reader);
        again.feed = JsonItem.object(content);
        whole = again;
        return again.next();
    }

    /** What stands in a feed before its items. */
    private ObjectNode feed(long start, long end) {
        byte[] before = bytes.between(start, end);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(before == null ? new byte[] {'{', '"', '"', ':', '['} : before);
        text.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
        return JsonItem.object(text.toByteArray());
    }

    private @Nullable Part element(JsonParser json) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return endOfList(json);
        } else if (token == null) {
            return last(new Reading.Unreadable("It ends too early", 0, 0));
        }
        long start = json.currentTokenLocation().getByteOffset();
        int line = json.currentTokenLocation().getLineNr();
        bytes.giveUpBefore(start);
        json.skipChildren();
        if (token != JsonToken.START_OBJECT) {
            return Part.of(line, new Reading.NotAnItem("A JSON object is expected"));
        }
        return part(start, json.currentLocation().getByteOffset(), line);
    }

    /** What stands in a feed behind its items, and that nothing is left that could be an item. */
    private @Nullable Part endOfList(JsonParser json) {
        over = true;
        if (feed != null) {
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    return behind(json);
                }
                json.skipChildren();
            }
        }
        return json.nextToken() == null ? null : behind(json);
    }

    /** Whoever sends lines as if they were one item must not hear that all of them are taken. */
    private Part behind(JsonParser json) {
        over = true;
        int line = json.currentTokenLocation().getLineNr();
        return Part.of(
                line,
                new Reading.Unreadable(
                        "There is more behind the end of the document; items on lines of their own are sent as"
                                + " application/x-ndjson",
                        line,
                        json.currentTokenLocation().getColumnNr()));
    }

    private Part part(long start, long end, int line) {
        byte[] content = end - start > envelope.limit() ? null : bytes.between(start, end);
        if (content == null) {
            return Part.of(line, new Reading.TooLarge(envelope.limit()));
        }
        return part(content, line);
    }

    private Part part(byte[] content, int line) {
        ObjectNode around = feed;
        return new Part(
                line,
                content.length,
                () -> JsonItem.read(content, item -> reader.read(item, around)),
                () -> original(content));
    }

    private Original original(byte[] content) {
        return Originals.of(envelope.mediaType(), content);
    }

    private Part last(Reading reading) {
        over = true;
        return Part.of(1, reading);
    }

    private static Part broken(Reading.Unreadable unreadable) {
        return Part.of(unreadable.line(), unreadable);
    }
}
