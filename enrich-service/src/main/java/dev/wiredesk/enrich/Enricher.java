package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Language;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.LanguageDetector;
import dev.wiredesk.enrich.text.StoryText;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the language, the people, the regions and the quotes of a story. Pure but for the clock, and thread-safe. */
public final class Enricher {

    /** Of rules and data together; to be raised with either. */
    public static final String VERSION = "2026.11.1";

    private final InstantSource clock;

    private final LanguageDetector languages;
    private final People people;

    private Enricher(InstantSource clock, LanguageDetector languages, People people) {
        this.clock = clock;
        this.languages = languages;
        this.people = people;
    }

    /** Loads all data, which takes a second or two. */
    public static Enricher create(InstantSource clock) {
        Gazetteer gazetteer = Gazetteer.load();
        return new Enricher(clock, LanguageDetector.load(), People.load(GazetteerPlaceNames.of(gazetteer)));
    }

    /**
     * Enriches one version of an article by itself (R30). A kill is passed on untagged: nothing of it may be used (R15).
     * Withheld and embargoed versions are tagged (R27).
     */
    public Enrichment enrich(ArticleReceived article) {
        if (article.status() == Status.CANCELED) {
            return new Enrichment(VERSION, clock.instant(), supplied(article), List.of(), List.of(), List.of());
        }
        StoryText headline = StoryText.of(article.headline());
        StoryText body = StoryText.of(article.body());
        StoryPeople found = people.find(headline, body);
        return new Enrichment(
                VERSION, clock.instant(), language(article, headline, body), List.of(), found.people(), List.of());
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
