package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Language;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.enrich.name.NameTagger;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.quote.Quotes;
import dev.wiredesk.enrich.region.RegionOverride;
import dev.wiredesk.enrich.region.Regions;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.LanguageDetector;
import dev.wiredesk.enrich.text.StoryText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the language, the people, the regions and the quotes of a story. Pure but for the clock, and thread-safe. */
public final class Enricher {

    /** Of rules and data together; to be raised with either. */
    private static final String VERSION = "2026.11.12";

    private static final int DIGEST_IN_VERSION = 8;

    private final String version;
    private final InstantSource clock;
    private final Duration budget;
    private final LanguageDetector languages;
    private final NameTagger names;
    private final People people;
    private final Regions regions;
    private final Quotes quotes;

    private Enricher(
            String version,
            InstantSource clock,
            Duration budget,
            LanguageDetector languages,
            NameTagger names,
            People people,
            Regions regions,
            Quotes quotes) {
        this.version = version;
        this.clock = clock;
        this.budget = budget;
        this.languages = languages;
        this.names = names;
        this.people = people;
        this.regions = regions;
        this.quotes = quotes;
    }

    /** Loads all data, which takes a second or two. Stories take as long as they need. */
    public static Enricher create(InstantSource clock) {
        return create(clock, List.of(), Duration.ofDays(1));
    }

    /**
     * The same with what editors have decided.
     *
     * @param budget how long a story may take; what is found until then is all there is
     * @throws IllegalArgumentException when an override is for no region of the gazetteer
     */
    public static Enricher create(InstantSource clock, List<RegionOverride> overrides, Duration budget) {
        Gazetteer gazetteer = Gazetteer.load();
        PersonLexicon lexicon = PersonLexicon.load();
        return new Enricher(
                version(overrides),
                clock,
                budget,
                LanguageDetector.load(),
                NameTagger.load(lexicon, gazetteer),
                new People(lexicon, language -> GazetteerPlaceNames.of(gazetteer, language)),
                new Regions(gazetteer, overrides),
                Quotes.load());
    }

    /** With what editors have decided: another decision enriches otherwise, as other rules do. */
    private static String version(List<RegionOverride> overrides) {
        return overrides.isEmpty()
                ? VERSION
                : VERSION + "+"
                        + ItemKey.digest(overrides.toString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, DIGEST_IN_VERSION);
    }

    /** What its enrichments are marked with: {@code 2026.11.12}, or with decisions of editors {@code 2026.11.12+0a1b2c3d}. */
    public String version() {
        return version;
    }

    /**
     * Enriches one version of an article by itself (R30). A kill is passed on untagged: nothing of it may be used (R15).
     * Withheld and embargoed versions are tagged (R27).
     */
    public Enrichment enrich(ArticleReceived article) {
        if (article.status() == Status.CANCELED) {
            return new Enrichment(version, clock.instant(), supplied(article), List.of(), List.of(), List.of());
        }
        Budget time = Budget.of(budget);
        StoryText plainHeadline = StoryText.of(article.headline());
        StoryText plainBody = StoryText.of(article.body());
        Language language = language(article, plainHeadline, plainBody);
        String tag = language == null ? null : language.tag();
        StoryText headline = plainHeadline.in(tag);
        StoryText body = plainBody.in(tag);
        time.step(4);
        NameTags inHeadline = tags(headline, tag, time);
        NameTags inBody = tags(body, tag, time);
        time.step(3);
        StoryPeople found = people.find(headline, inHeadline, body, inBody, tag, time);
        time.step(2);
        List<Region> places = regions.find(new Regions.Story(
                article.provider(),
                article.id(),
                headline,
                body,
                tag,
                inHeadline,
                inBody,
                found.names(Field.HEADLINE, headline),
                found.names(Field.BODY, body),
                found.bodiesOfExperts(Field.BODY),
                article.dateline(),
                article.places(),
                time));
        time.step(1);
        List<Quote> said = new ArrayList<>(quotes.find(headline, Field.HEADLINE, found, tag, time));
        said.addAll(quotes.find(body, Field.BODY, found, tag, time));
        return new Enrichment(
                version, clock.instant(), language, time.wasCut() ? true : null, places, found.people(), said);
    }

    /** The tagger has learnt English only. */
    private NameTags tags(StoryText text, @Nullable String language, Budget time) {
        return language == null || language.startsWith("en") ? names.tag(text, time) : NameTags.NONE;
    }

    /** What the feed says, or else what the text looks like (R44). */
    private @Nullable Language language(ArticleReceived article, StoryText headline, StoryText body) {
        Language supplied = supplied(article);
        if (supplied != null) {
            return supplied;
        }
        String detected = languages.detect(body);
        if (detected == null) {
            detected = languages.detect(headline);
        }
        return detected == null ? null : new Language(detected, true);
    }

    private static @Nullable Language supplied(ArticleReceived article) {
        return article.language() == null ? null : new Language(article.language(), false);
    }
}
