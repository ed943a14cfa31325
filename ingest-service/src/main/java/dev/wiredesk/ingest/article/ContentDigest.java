package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.contracts.Rights;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
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

    private final MessageDigest sha256 = ItemKey.sha256();

    /** What is short is gathered, as digesting sixty pieces takes longer than digesting all at once. */
    private final DataOutputStream content = new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), 1024));

    private ContentDigest() {}

    /** Lower-case hexadecimal; never reads {@link ArticleReceived#digest()}. */
    static String of(ArticleReceived article) {
        ContentDigest digest = new ContentDigest();
        try {
            digest.addAll(article);
            digest.content.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("A digest is written nowhere", e);
        }
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void addAll(ArticleReceived article) throws IOException {
        add(article.status().name());
        add(article.embargo());
        add(article.type());
        add(article.language());
        add(article.urgency() == null ? null : article.urgency().toString());
        add(article.headline());
        add(article.subheadline());
        add(article.slugline());
        add(article.byline());
        add(article.editorNote());
        add(article.creditLine());
        add(article.dateline());
        add(article.body());
        addConcepts(article.subjects());
        addConcepts(article.places());
        addConcepts(article.people());
        addConcepts(article.organisations());
        addTexts(article.keywords());
        addTexts(article.genre());
        add(article.rights());
        add(article.url());
        add(article.evolvedFrom());
        addMore(article);
    }

    /** What came to be part of an article later, and leaves the digests of articles without it as they were. */
    private void addMore(ArticleReceived article) throws IOException {
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

    private void add(@Nullable String text) throws IOException {
        if (text == null) {
            content.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            content.writeInt(bytes.length);
            content.write(bytes);
        }
    }

    private void add(@Nullable Embargo embargo) throws IOException {
        add(
                embargo == null
                        ? null
                        : embargo.until() == null ? "held" : embargo.until().toString());
    }

    private void add(@Nullable Dateline dateline) throws IOException {
        add(dateline == null ? null : dateline.text());
        add(dateline == null ? null : dateline.place());
        add(dateline == null ? null : dateline.date());
    }

    private void add(@Nullable Rights rights) throws IOException {
        add(rights == null ? null : rights.usageTerms());
        add(rights == null ? null : rights.copyrightHolder());
        add(rights == null ? null : rights.copyrightNotice());
    }

    private void addConcepts(List<Concept> concepts) throws IOException {
        content.writeInt(concepts.size());
        for (Concept concept : sorted(concepts, ANY_ORDER)) {
            add(concept.name());
            add(concept.code());
            add(concept.scheme());
        }
    }

    private void addTexts(List<String> texts) throws IOException {
        content.writeInt(texts.size());
        for (String text : sorted(texts, Comparator.naturalOrder())) {
            add(text);
        }
    }

    private static <T> List<T> sorted(List<T> any, Comparator<T> order) {
        return any.size() < 2 ? any : any.stream().sorted(order).toList();
    }
}
