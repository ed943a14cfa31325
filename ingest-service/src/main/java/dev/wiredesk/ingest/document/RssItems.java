package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.format.rss.IdentityRule;
import dev.wiredesk.ingest.format.rss.RssChannel;
import dev.wiredesk.ingest.format.rss.RssIdentity;
import dev.wiredesk.ingest.format.rss.RssReader;
import dev.wiredesk.ingest.format.rss.Sightings;
import dev.wiredesk.ingest.format.xml.XmlCutter;
import dev.wiredesk.ingest.format.xml.XmlPart;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of an RSS document, with what tells them apart decided before the first one is handed out: by the whole
 * document where it is no larger than an item may be, else by as much of its beginning.
 */
final class RssItems implements Parts {
    /** Elements that are held; their trees take up many times the room of their text. */
    private static final int MAX_AHEAD = 50_000;

    private final XmlCutter cutter;
    private final Envelope envelope;
    private final IdentityMemory memory;
    private final Function<XmlPart, Part> others;
    private final Sightings seen = new Sightings();
    private final Deque<XmlPart> ahead = new ArrayDeque<>();
    private boolean looked;
    private @Nullable IOException failure;
    private @Nullable String channel;
    private @Nullable IdentityRule rule;

    /**
     * Items that have not been cut yet.
     *
     * @param first what the cutter has cut already
     * @param others makes parts of what is no item
     */
    RssItems(
            XmlCutter cutter, XmlPart first, Envelope envelope, IdentityMemory memory, Function<XmlPart, Part> others) {
        this.cutter = cutter;
        this.envelope = envelope;
        this.memory = memory;
        this.others = others;
        see(first);
        ahead.add(first);
    }

    @Override
    public @Nullable Part next() throws IOException {
        if (!looked) {
            lookAhead();
        }
        XmlPart next = ahead.isEmpty() ? cut() : ahead.remove();
        return switch (next) {
            case null -> null;
            case XmlPart.Item item -> part(item);
            case XmlPart.TooLarge _, XmlPart.TooManyTags _, XmlPart.UnknownRoot _, XmlPart.Broken _ ->
                others.apply(next);
        };
    }

    private void lookAhead() throws IOException {
        looked = true;
        long size = 0;
        long elements = 0;
        try {
            for (XmlPart next = cutter.next(); next != null; next = isEnough(size, elements) ? null : cutter.next()) {
                see(next);
                ahead.add(next);
                if (next instanceof XmlPart.Item item) {
                    size += item.source().length();
                    elements += item.item().stream().count();
                }
            }
        } catch (IOException e) {
            // What came before it is handed out first.
            failure = e;
        }
        decide();
    }

    private boolean isEnough(long size, long elements) {
        return size > envelope.limit() || elements > MAX_AHEAD;
    }

    private @Nullable XmlPart cut() throws IOException {
        if (failure != null) {
            throw failure;
        }
        XmlPart next = cutter.next();
        if (next != null) {
            see(next);
            decide();
        }
        return next;
    }

    private void see(XmlPart part) {
        if (part instanceof XmlPart.Item item) {
            channel = channel == null ? RssChannel.name(item.context()) : channel;
            seen.add(RssIdentity.of(item.item(), item.context()));
        }
    }

    private void decide() throws NotNow {
        if (channel != null) {
            IdentityRule before = rule == null ? memory.recall(channel) : rule;
            IdentityRule now = IdentityRule.next(before, seen);
            if (!now.equals(before)) {
                memory.remember(channel, now);
            }
            rule = now;
        }
    }

    private Part part(XmlPart.Item item) {
        IdentityRule its = rule;
        if (its == null) {
            throw new IllegalStateException("A rule is decided once an item was seen");
        }
        RssIdentity known = RssIdentity.of(item.item(), item.context());
        String identity = its.identity(known);
        boolean sharesGuid = seen.sharesGuid(known);
        return new Part(
                item.line(),
                item.source().length(),
                () -> RssReader.read(item.item(), item.context(), identity, sharesGuid),
                () -> new Original(envelope.mediaType(), item.source()));
    }
}
