package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.rss.IdentityRule;
import dev.wiredesk.ingest.format.rss.IdentityRule.By;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R4: what tells the items of an RSS feed apart is decided before the first is handed out. */
class RssItemsTests {
    private static final String HEAD = "<rss><channel><title>T</title><link>https://a.example/</link>";
    private static final String TAIL = "</channel></rss>";

    private final Remembering memory = new Remembering();

    /** In this process only. */
    private static final class Remembering implements IdentityMemory {
        private final Map<String, IdentityRule> rules = new HashMap<>();
        private boolean works = true;

        @Override
        public @Nullable IdentityRule recall(String channel) throws NotNow {
            return rules.get(check(channel));
        }

        @Override
        public void remember(String channel, IdentityRule rule) throws NotNow {
            rules.put(check(channel), rule);
        }

        private String check(String channel) throws NotNow {
            if (!works) {
                throw new NotNow("test");
            }
            return channel;
        }
    }

    @Test
    void aGuidSharedByTheLastItemCountsForTheFirst() throws IOException {
        assertThat(cut(HEAD + item("g", "1") + item("h", "2") + item("g", "3") + TAIL))
                .containsExactly("https://a.example/1!", "https://a.example/2", "https://a.example/3!");
        assertThat(memory.rules).containsExactly(Map.entry("a.example/", new IdentityRule(By.LINK, "https")));
    }

    @Test
    void aFeedThatOnceWentByLinksStaysWithThem() throws IOException {
        cut(HEAD + item("g", "1") + item("g", "3") + TAIL);
        assertThat(cut(HEAD + item("g", "4") + TAIL)).containsExactly("https://a.example/4");
    }

    @Test
    void aFeedThatOnceWentByGuidsStaysWithThem() throws IOException {
        assertThat(cut(HEAD + item("g", "1") + TAIL)).containsExactly("g");
        assertThat(cut(HEAD + item("", "1") + item("h", "2") + TAIL)).containsExactly("https://a.example/1", "h");
    }

    @Test
    void anotherFeedHasItsOwnRule() throws IOException {
        cut(HEAD + item("g", "1") + item("g", "3") + TAIL);
        assertThat(cut("<rss><channel><title>T</title><link>https://a.example/sports</link>" + item("g", "4") + TAIL))
                .containsExactly("g");
    }

    @Test
    void aGuidSharedFarBehindChangesTheRuleFromThereOn() throws IOException {
        StringBuilder items = new StringBuilder(HEAD);
        for (int i = 0; i < 2000; i++) {
            items.append(item("g" + i, "" + i));
        }
        List<String> found = cut(items + item("g0", "again") + item("last", "last") + TAIL);
        assertThat(found).hasSize(2002).startsWith("g0", "g1");
        assertThat(found.subList(1999, 2002))
                .containsExactly("g1999", "https://a.example/again!", "https://a.example/last");
        assertThat(memory.rules.values()).extracting(IdentityRule::by).containsExactly(By.LINK);
    }

    @Test
    void nothingIsHandedOutBeforeItsRuleIsKept() {
        memory.works = false;
        assertThatThrownBy(() -> cut(HEAD + item("g", "1") + TAIL)).isInstanceOf(NotNow.class);
    }

    @Test
    void aDocumentWithoutItemsDecidesNothing() throws IOException {
        assertThat(cut(HEAD + TAIL)).isEmpty();
        assertThat(memory.rules).isEmpty();
    }

    @Test
    void whatStandsBeforeABreakIsHandedOut() throws IOException {
        assertThat(cut(HEAD + item("g", "1") + "<item><title>Cut")).containsExactly("g", "Unreadable");
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeIsHandedOut() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new EOFException();
            }
        };
        Parts parts = open(new SequenceInputStream(stream(HEAD + item("g", "1") + " ".repeat(100_000)), broken));
        assertThat(parts.next()).isNotNull();
        assertThatThrownBy(parts::next).isInstanceOf(EOFException.class);
    }

    private static String item(String guid, String link) {
        return "<item><title>T" + link + "</title><guid isPermaLink='false'>" + guid + "</guid><link>https://a.example/"
                + link + "</link></item>";
    }

    private Parts open(InputStream in) {
        return DocumentType.SYNDICATION.open(in, new Envelope("application/rss+xml", null, null, 10_000), memory);
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    /** The identity of each item, with an exclamation mark where its guid is shared. */
    private List<String> cut(String document) throws IOException {
        Parts parts = open(stream(document));
        List<String> found = new ArrayList<>();
        for (Part part = parts.next(); part != null; part = parts.next()) {
            Reading reading = part.reading().get();
            found.add(
                    reading instanceof Reading.Item(var draft)
                            ? draft.get(Field.IDENTITY) + (draft.get(Field.SHARED_GUID) == null ? "" : "!")
                            : reading.getClass().getSimpleName());
        }
        return found;
    }
}
