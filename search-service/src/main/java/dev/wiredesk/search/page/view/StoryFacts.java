package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.search.page.view.StoryView.Fact;
import dev.wiredesk.search.page.view.StoryView.SuppliedTags;
import dev.wiredesk.search.page.view.StoryView.Tag;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the provider told about a story, readable; nothing here was found out by us but a language it left out. */
final class StoryFacts {
    private StoryFacts() {}

    static List<String> status(ArticleEnriched article, Instant now) {
        List<String> status = new ArrayList<>();
        if (Boolean.TRUE.equals(article.correction())) {
            status.add("Correction");
        }
        if (article.version() != null) {
            status.add("Version " + article.version());
        }
        if (article.firstCreated() != null && article.firstCreated().isBefore(StoryView.time(article))) {
            status.add("First sent " + Labels.time(article.firstCreated()));
        }
        if (article.embargo() != null && article.embargo().until() != null) {
            Instant until = article.embargo().until();
            status.add((until.isAfter(now) ? "Embargo until " : "Embargo ended ") + Labels.time(until));
        }
        return status;
    }

    static List<Fact> details(ArticleEnriched article) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Slugline", article.slugline());
        add(
                facts,
                "Filed from",
                article.dateline() == null ? null : article.dateline().text());
        add(facts, "Language", language(article));
        add(facts, "Genre", String.join(", ", article.genre()));
        add(facts, "Content made", article.contentCreated() == null ? null : Labels.time(article.contentCreated()));
        add(facts, "Received", Labels.time(article.receivedAt()));
        add(facts, "Sent as", article.format());
        add(facts, "Item", article.identity());
        return facts;
    }

    private static @Nullable String language(ArticleEnriched article) {
        if (article.language() == null) {
            return null;
        }
        var told = article.enrichment().language();
        String name = Labels.language(article.language());
        return told != null && told.detected() ? name + " (detected)" : name;
    }

    static List<SuppliedTags> supplied(ArticleEnriched article) {
        return Stream.of(
                        new SuppliedTags("Subjects", tags(article.subjects())),
                        new SuppliedTags("Places", tags(article.places())),
                        new SuppliedTags("People", tags(article.people())),
                        new SuppliedTags("Organisations", tags(article.organisations())),
                        new SuppliedTags(
                                "Keywords",
                                article.keywords().stream()
                                        .map(keyword -> new Tag(keyword, null))
                                        .toList()))
                .filter(group -> !group.tags().isEmpty())
                .toList();
    }

    private static List<Tag> tags(List<Concept> concepts) {
        return concepts.stream()
                .map(concept -> new Tag(
                        concept.name(),
                        Stream.of(concept.code(), concept.scheme())
                                .filter(Objects::nonNull)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(" · "), code -> code.isEmpty() ? null : code))))
                .toList();
    }

    static List<Fact> terms(ArticleEnriched article) {
        List<Fact> terms = new ArrayList<>();
        add(terms, "Credit", article.creditLine());
        Rights rights = article.rights();
        if (rights != null) {
            add(terms, "Usage", rights.usageTerms());
            add(terms, "Rights holder", rights.copyrightHolder());
            add(terms, "Notice", rights.copyrightNotice());
        }
        return terms;
    }

    /** An address that is safe to follow; null for any other, such as a script in the place of one. */
    static @Nullable String webAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String scheme = new URI(address.strip()).getScheme();
            boolean web = scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
            return web ? address.strip() : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }
}
