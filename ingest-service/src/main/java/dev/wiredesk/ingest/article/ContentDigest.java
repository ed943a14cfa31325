package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.contracts.Rights;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what an editor would call the content of an item (R3): not its identity, version, times, format or
 * original. The order of subjects, places and the like does not count. Every text goes in with its length before it, so
 * that no two contents run into the same bytes.
 */
final class ContentDigest {
    private static final Comparator<Concept> ANY_ORDER = Comparator.comparing(Concept::name)
            .thenComparing(Concept::code, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Concept::scheme, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Of most items; one with more text makes it grow. */
    private static final int USUAL_SIZE = 8 * 1024;

    /** Gathered, as digesting all at once takes much less than digesting sixty pieces. */
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(USUAL_SIZE);

    private ContentDigest() {}

    /** Lower-case hexadecimal; never reads {@link ArticleReceived#digest()}. */
    static String of(ArticleReceived article) {
        ContentDigest digest = new ContentDigest();
        digest.add(article.status().name());
        digest.add(article.embargo());
        digest.add(article.type());
        digest.add(article.language());
        digest.add(article.urgency() == null ? null : article.urgency().toString());
        digest.add(article.headline());
        digest.add(article.subheadline());
        digest.add(article.slugline());
        digest.add(article.byline());
        digest.add(article.editorNote());
        digest.add(article.creditLine());
        digest.add(article.dateline());
        digest.add(article.body());
        digest.addConcepts(article.subjects());
        digest.addConcepts(article.places());
        digest.addConcepts(article.people());
        digest.addConcepts(article.organisations());
        digest.addTexts(article.keywords());
        digest.addTexts(article.genre());
        digest.add(article.rights());
        digest.add(article.url());
        digest.add(article.evolvedFrom());
        digest.addMore(article);
        return ItemKey.digest(digest.content.toByteArray());
    }

    /** What came to be part of an article later, and leaves the digests of articles without it as they were. */
    private void addMore(ArticleReceived article) {
        if (article.expires() != null
                || article.correction() != null
                || !article.otherTexts().isEmpty()) {
            add(article.expires() == null ? null : article.expires().toString());
            add(String.valueOf(article.correction()));
            for (OtherText other : article.otherTexts()) {
                add(other.kind());
                add(other.role());
                add(other.text());
            }
        }
    }

    private void add(@Nullable String text) {
        if (text == null) {
            addLength(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            addLength(bytes.length);
            content.writeBytes(bytes);
        }
    }

    private void addLength(int length) {
        content.write(length >>> 24);
        content.write(length >>> 16);
        content.write(length >>> 8);
        content.write(length);
    }

    private void add(@Nullable Embargo embargo) {
        add(
                embargo == null
                        ? null
                        : embargo.until() == null ? "held" : embargo.until().toString());
    }

    private void add(@Nullable Dateline dateline) {
        add(dateline == null ? null : dateline.text());
        add(dateline == null ? null : dateline.place());
        add(dateline == null ? null : dateline.date());
    }

    private void add(@Nullable Rights rights) {
        add(rights == null ? null : rights.usageTerms());
        add(rights == null ? null : rights.copyrightHolder());
        add(rights == null ? null : rights.copyrightNotice());
    }

    private void addConcepts(List<Concept> concepts) {
        addLength(concepts.size());
        for (Concept concept : sorted(concepts, ANY_ORDER)) {
            add(concept.name());
            add(concept.code());
            add(concept.scheme());
        }
    }

    private void addTexts(List<String> texts) {
        addLength(texts.size());
        sorted(texts, Comparator.<String>naturalOrder()).forEach(this::add);
    }

    private static <T> List<T> sorted(List<T> any, Comparator<T> order) {
        return any.size() < 2 ? any : any.stream().sorted(order).toList();
    }
}
