package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.search.page.text.Hits;
import dev.wiredesk.search.page.text.MarkedText;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.page.view.StoryView.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param headline with the words that were searched for marked
 * @param badge that tells why readers do not see it; null: they do
 * @param passages of the body with the words that were searched for, or none
 * @param regions the story plays in
 * @param speakers people it quotes
 */
public record ResultView(
        String href,
        MarkedText headline,
        Link provider,
        Moment time,
        @Nullable Integer urgency,
        @Nullable String badge,
        @Nullable String otherLanguage,
        @Nullable String language,
        String direction,
        List<Link> regions,
        List<SpeakerView> speakers,
        List<Passage> passages) {

    /** More of them would show fewer stories at a glance. */
    private static final int PASSAGES = 2;

    /**
     * Somebody who is quoted.
     *
     * @param role as printed, the first of them
     */
    public record SpeakerView(Link name, @Nullable String role) {}

    /**
     * A stretch of the body.
     *
     * @param cut whether it ends within a sentence
     */
    public record Passage(MarkedText text, boolean cut) {
        private static final String ENDS = ".!?…\"”»)。؟।";

        static Passage of(String highlighted) {
            MarkedText text = Hits.marked(highlighted);
            String plain = text.plain();
            return new Passage(text, !plain.isEmpty() && ENDS.indexOf(plain.charAt(plain.length() - 1)) < 0);
        }
    }

    /** @param everything the search without any filter, of the same view */
    static ResultView of(Found.Hit hit, SearchState everything, Instant now) {
        ArticleEnriched article = hit.article();
        Map<String, List<String>> highlights = hit.highlights();
        List<String> headlines = highlights.getOrDefault("headline", List.of());
        String language = article.language();
        return new ResultView(
                StoryView.href(article.id(), everything.forEditors()),
                headlines.isEmpty()
                        ? MarkedText.of(StoryView.title(article), List.of())
                        : Hits.marked(headlines.getFirst()),
                link(article.provider(), everything, "provider", article.provider()),
                Moment.of(StoryView.time(article)),
                article.urgency(),
                StoryStanding.of(article, now).badge(),
                language == null || language.startsWith("en") ? null : Labels.language(language),
                Labels.languageTag(language),
                Labels.direction(language),
                regions(article, everything),
                speakers(article, everything),
                highlights.getOrDefault("body", List.of()).stream()
                        .limit(PASSAGES)
                        .map(Passage::of)
                        .toList());
    }

    private static List<Link> regions(ArticleEnriched article, SearchState everything) {
        return article.enrichment().regions().stream()
                .filter(region -> region.role() == RegionRole.FOCUS)
                .map(region -> link(region.name(), everything, "region", region.id()))
                .toList();
    }

    private static List<SpeakerView> speakers(ArticleEnriched article, SearchState everything) {
        Set<String> quoted = article.enrichment().quotes().stream()
                .map(Quote::speaker)
                .filter(speaker -> speaker != null && speaker.person() != null)
                .map(speaker -> speaker.person())
                .collect(Collectors.toSet());
        return article.enrichment().people().stream()
                .filter(person -> quoted.contains(person.id()))
                .sorted(Comparator.comparingInt(Person::relevance).reversed())
                .map(person -> new SpeakerView(
                        link(person.name(), everything, "person", person.id()),
                        person.roles().stream().findFirst().map(Role::text).orElse(null)))
                .toList();
    }

    private static Link link(String text, SearchState everything, String filter, String value) {
        return new Link(text, everything.with(filter, value).href());
    }
}
