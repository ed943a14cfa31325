package dev.wiredesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds of every document of every type, however broken: nothing is thrown, and what is taken can be relied on. */
final class AnyDocument {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final FeedDefaults FEED = FeedDefaults.of("demo");
    private static final int LIMIT = 1 << 20;

    private AnyDocument() {}

    /** Every content type that is taken, so that a new format is covered the day it is. */
    static List<String> mediaTypes() {
        return List.of(DocumentType.all().split(", "));
    }

    /** What feeds send, of every format, and what a fuzzer has found. */
    static List<byte[]> seeds() {
        try (Stream<Path> golden = Files.walk(Path.of("src/test/resources/golden"));
                Stream<Path> found = Files.walk(Path.of("src/test/resources/fuzz"))) {
            List<byte[]> seeds = new ArrayList<>();
            for (Path file : Stream.concat(golden, found).sorted().toList()) {
                if (Files.isRegularFile(file)
                        && !String.valueOf(file.getFileName()).equals("expected.json")) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document to its end as intake does, and checks all of it. */
    static void check(String mediaType, byte[] content) {
        try {
            Parts parts = Objects.requireNonNull(DocumentType.of(mediaType))
                    .open(new ByteArrayInputStream(content), new Envelope(mediaType, null, "told-beside-it", LIMIT));
            int count = 0;
            for (Part part = parts.next(); part != null; part = parts.next()) {
                assertThat(++count).as("parts").isLessThanOrEqualTo(content.length + 1);
                check(part);
            }
        } catch (IOException e) {
            throw new AssertionError("The stream of bytes is not at fault", e);
        }
    }

    private static void check(Part part) {
        switch (part.reading().get()) {
            case Reading.Item(ArticleDraft draft) -> {
                Original original = part.original().get();
                assertThat(original.content().toString()).as("original").isNotEmpty();
                check(draft, original);
                draft.notices().forEach(notice -> check(notice, original));
            }
            case Reading.Unreadable unreadable -> {
                assertThat(unreadable.message()).isNotBlank();
                assertWellFormed(unreadable.message());
                assertThat(unreadable.line()).isNotNegative();
                assertThat(unreadable.column()).isNotNegative();
            }
            case Reading.NotAnItem(String message) -> assertThat(message).isNotBlank();
            case Reading.TooLarge(long limit) -> assertThat(limit).isEqualTo(LIMIT);
            case Reading.Malformed malformed -> assertThat(malformed.flaws()).isNotEmpty();
        }
    }

    private static void check(ArticleDraft draft, Original original) {
        if (Normaliser.normalise(draft, FEED, original, NOW) instanceof Normalisation.Normalised normalised) {
            ArticleReceived article = normalised.article();
            assertThat(article.identity()).isNotBlank();
            assertWellFormed(article.identity());
            assertWellFormed(article.headline());
            assertWellFormed(article.body());
            assertWellFormed(article.editorNote());
            article.otherTexts().forEach(other -> assertWellFormed(other.text()));
            article.subjects().forEach(subject -> assertWellFormed(subject.name()));
            byte[] event = EventJson.MAPPER.writeValueAsBytes(article);
            assertThat(EventJson.MAPPER.readValue(event, ArticleReceived.class))
                    .as("what comes out of Kafka is what went in")
                    .isEqualTo(article);
        }
    }

    /** Whole characters, and of control characters only the line feed between paragraphs. */
    private static void assertWellFormed(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            int c = text.codePointAt(i);
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (isHalf || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
                throw new AssertionError("U+%04X at %d of %s".formatted(c, i, text));
            }
            i += Character.charCount(c) - 1;
        }
    }
}
