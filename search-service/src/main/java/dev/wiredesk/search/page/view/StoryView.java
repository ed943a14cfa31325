package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.contracts.Enrichment.Speaker;
import dev.wiredesk.search.chain.ChainPage;
import dev.wiredesk.search.page.text.MarkedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One story as its page shows it. The note to editors is no part of it (R29).
 *
 * @param title plain headline, for the window and for where marks cannot be
 * @param language for {@code lang}; null: not known
 * @param direction for {@code dir}
 * @param status what kind of version this is, in the order of a reader's interest
 * @param facts labelled details of the item
 * @param body marked with what was found in it
 * @param regions by role, focus first
 * @param supplied what the provider tagged, apart from what we found (R38)
 * @param terms rights and credit, to travel with every copy (R46)
 * @param original the story's own address at its provider
 * @param urgency 1 (highest) to 9
 * @param earlier the item that this one rewrites (R32)
 */
public record StoryView(
        String id,
        String title,
        MarkedText headline,
        @Nullable String subheadline,
        @Nullable String byline,
        Link provider,
        @Nullable String language,
        String direction,
        Moment time,
        @Nullable Integer urgency,
        List<String> status,
        List<Fact> facts,
        MarkedText body,
        List<PersonCard> people,
        List<RegionGroup> regions,
        List<QuoteCard> quotes,
        List<SuppliedTags> supplied,
        List<Fact> terms,
        @Nullable String original,
        @Nullable Link earlier) {

    /** Stands for the headline of a story that has none. */
    static final String WITHOUT_HEADLINE = "Story without a headline";

    /** The page of its versions. */
    public String versions() {
        return href(id, false) + "/versions";
    }

    /** A text that leads somewhere. */
    public record Link(String text, String href) {}

    /**
     * A time in UTC.
     *
     * @param machine for {@code datetime}
     */
    public record Moment(String machine, String day, String clock) {
        static Moment of(Instant time) {
            return new Moment(time.toString(), Labels.day(time), Labels.clock(time));
        }
    }

    /** A labelled detail. */
    public record Fact(String label, String text) {}

    /**
     * One of the people of the story.
     *
     * @param roles as printed
     */
    public record PersonCard(Link name, String kind, List<String> roles, int quotes, int confidence) {}

    /** Regions with the same part in the story. */
    public record RegionGroup(String role, List<RegionCard> regions) {}

    /** One of the regions of the story, and why we think so. */
    public record RegionCard(
            Link name, String kind, @Nullable String country, String rule, int confidence) {}

    /**
     * What somebody said.
     *
     * @param printed whether it stands in quotation marks, which are no part of its text
     * @param anchor fragment of the quote in the text
     */
    public record QuoteCard(
            String text,
            boolean printed,
            String kind,
            String speaker,
            @Nullable String speakerHref,
            @Nullable String role,
            @Nullable String venue,
            String anchor,
            int confidence) {}

    /** Tags of one kind as the provider supplied them. */
    public record SuppliedTags(String label, List<Tag> tags) {}

    /**
     * A tag of the provider's.
     *
     * @param code with its scheme; null where the provider gave only a name
     */
    public record Tag(String name, @Nullable String code) {}

    /**
     * The page of a story.
     *
     * @param earlier the item that it rewrites; null: there is none that readers may see
     */
    public static StoryView of(ArticleEnriched article, @Nullable ArticleEnriched earlier, Instant now) {
        var enrichment = article.enrichment();
        String title = title(article);
        String language = article.language();
        return new StoryView(
                article.id(),
                title,
                MarkedText.of(title, StoryMarks.in(Field.HEADLINE, article)),
                article.subheadline(),
                article.byline(),
                provider(article),
                Labels.languageTag(language),
                Labels.direction(language),
                Moment.of(time(article)),
                article.urgency(),
                StoryFacts.status(article, now),
                StoryFacts.details(article),
                MarkedText.of(Objects.requireNonNullElse(article.body(), ""), StoryMarks.in(Field.BODY, article)),
                people(enrichment.people(), enrichment.quotes()),
                regions(enrichment.regions()),
                quotes(enrichment.quotes(), enrichment.people()),
                StoryFacts.supplied(article),
                StoryFacts.terms(article),
                StoryFacts.webAddress(article.url()),
                earlier == null ? null : new Link(title(earlier), "/articles/" + earlier.id()));
    }

    /** The address of a story's page. */
    static String href(String id, boolean editor) {
        return Addresses.viewed("/articles/" + id, editor);
    }

    private static Link provider(ArticleEnriched article) {
        return new Link(
                article.provider(),
                SearchState.only("provider", article.provider()).href());
    }

    /**
     * Links to stories that rewrite it.
     *
     * @param editing whether the page is one for editors, who may see more of them
     */
    public static List<Link> rewriting(List<ChainPage.Item> stories, boolean editing) {
        return stories.stream()
                .map(story -> new Link(
                        Objects.requireNonNullElse(story.headline(), WITHOUT_HEADLINE), href(story.id(), editing)))
                .toList();
    }

    /** The headline or, where there is none, what else names the story. */
    static String title(ArticleEnriched article) {
        return Stream.of(article.headline(), article.slugline())
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse(WITHOUT_HEADLINE);
    }

    /** When this version was made or, where the provider did not say, received. */
    static Instant time(ArticleEnriched article) {
        return Objects.requireNonNullElse(article.versionCreated(), article.receivedAt());
    }

    private static List<PersonCard> people(List<Person> people, List<Quote> quotes) {
        return people.stream()
                .sorted(Comparator.comparingInt(Person::relevance).reversed())
                .map(person -> new PersonCard(
                        new Link(person.name(), Addresses.person(person.id())),
                        Labels.personKind(person.kind()),
                        person.roles().stream().map(Role::text).distinct().toList(),
                        (int) quotes.stream()
                                .filter(quote -> quote.speaker() != null
                                        && person.id().equals(quote.speaker().person()))
                                .count(),
                        person.confidence()))
                .toList();
    }

    private static List<RegionGroup> regions(List<Region> regions) {
        List<RegionGroup> groups = new ArrayList<>();
        for (RegionRole role : RegionRole.values()) {
            List<RegionCard> cards = regions.stream()
                    .filter(region -> region.role() == role)
                    .sorted(Comparator.comparingInt(Region::relevance).reversed())
                    .map(StoryView::card)
                    .toList();
            if (!cards.isEmpty()) {
                groups.add(new RegionGroup(Labels.regionRole(role), cards));
            }
        }
        return groups;
    }

    private static RegionCard card(Region region) {
        String iso = region.iso();
        return new RegionCard(
                new Link(region.name(), Addresses.region(region.id())),
                Labels.regionKind(region.kind()),
                iso == null || region.id().equals("iso:" + iso) ? null : Labels.country(iso),
                region.rule(),
                region.confidence());
    }

    private static List<QuoteCard> quotes(List<Quote> quotes, List<Person> people) {
        List<QuoteCard> cards = new ArrayList<>();
        for (Quote quote : quotes) {
            Speaker speaker = quote.speaker();
            Person person = people.stream()
                    .filter(each -> speaker != null && each.id().equals(speaker.person()))
                    .findFirst()
                    .orElse(null);
            cards.add(new QuoteCard(
                    quote.text(),
                    quote.kind() == QuoteKind.DIRECT,
                    Labels.quoteKind(quote.kind()),
                    person != null ? person.name() : speaker != null ? speaker.text() : "Speaker not named",
                    person == null ? null : Addresses.person(person.id()),
                    person == null || person.roles().isEmpty()
                            ? null
                            : person.roles().getFirst().text(),
                    quote.venue(),
                    StoryMarks.anchor(cards.size()),
                    quote.confidence()));
        }
        return cards;
    }
}
