package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.format.Flaw;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.xml.XmlCutter;
import dev.wiredesk.ingest.format.xml.XmlPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document in one of the XML formats, told by its root. */
final class XmlDocument implements Parts {
    private final Envelope envelope;
    private final IdentityMemory memory;
    private final Set<XmlFormat> expected;
    private final XmlCutter cutter;
    private @Nullable XmlFormat format;
    private @Nullable RssItems rss;

    /**
     * A document that nothing has been read of.
     *
     * @param memory of the feed that it comes by
     * @param expected the formats that its content type allows
     */
    XmlDocument(InputStream in, Envelope envelope, IdentityMemory memory, Set<XmlFormat> expected) {
        this.envelope = envelope;
        this.memory = memory;
        this.expected = expected;
        this.cutter = new XmlCutter(in, envelope.charset(), envelope.limit(), this::items);
    }

    private @Nullable Set<String> items(String root) {
        XmlFormat found = XmlFormat.ofRoot(root);
        if (found == null || !expected.contains(found)) {
            return null;
        }
        format = found;
        return found.items();
    }

    @Override
    public @Nullable Part next() throws IOException {
        RssItems items = rss;
        if (items != null) {
            return items.next();
        }
        XmlPart next = cutter.next();
        if (next != null && format == XmlFormat.RSS) {
            items = new RssItems(cutter, next, envelope, memory, this::part);
            rss = items;
            return items.next();
        }
        return next == null ? null : part(next);
    }

    private Part part(XmlPart cut) {
        return switch (cut) {
            case XmlPart.Item item -> part(item);
            case XmlPart.TooLarge(int line) -> Part.of(line, new Reading.TooLarge(envelope.limit()));
            case XmlPart.TooManyTags(int line, int limit) ->
                Part.of(
                        line,
                        new Reading.Malformed(
                                List.of(new Flaw("", "An item must not have more than " + limit + " tags and texts"))));
            case XmlPart.UnknownRoot(String name) ->
                Part.of(
                        1,
                        new Reading.NotAnItem(
                                "<" + name + "> is not what " + envelope.mediaType() + " begins with here"));
            case XmlPart.Broken(String message, int line, int column) ->
                Part.of(line, new Reading.Unreadable(message, line, column));
        };
    }

    private Part part(XmlPart.Item item) {
        XmlFormat its = format;
        if (its == null) {
            throw new IllegalStateException("An item comes after the root, and so after its format");
        }
        return new Part(
                item.line(),
                item.source().length(),
                () -> its.read(item.item(), item.context()),
                () -> new Original(envelope.mediaType(), item.source()));
    }
}
