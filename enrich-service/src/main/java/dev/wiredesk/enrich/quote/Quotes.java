package dev.wiredesk.enrich.quote;

import dev.wiredesk.contracts.Enrichment.Cue;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.Speaker;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.quote.attribution.Attribution;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.AttributionFinder;
import dev.wiredesk.enrich.quote.attribution.CueAttributions;
import dev.wiredesk.enrich.quote.attribution.CueLexicon;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is said in a story. Immutable and thread-safe. */
public final class Quotes {

    private static final String ENGLISH = "en";
    private static final List<String> LANGUAGES = List.of(ENGLISH, "ru", "uk", "tr", "az", "de", "fr", "es", "ar");

    private final Map<String, CueLexicon> lexicons;

    private Quotes(Map<String, CueLexicon> lexicons) {
        this.lexicons = lexicons;
    }

    public static Quotes load() {
        Map<String, CueLexicon> lexicons = new HashMap<>();
        for (String language : LANGUAGES) {
            lexicons.put(language, Objects.requireNonNull(CueLexicon.load(language), language));
        }
        return new Quotes(Map.copyOf(lexicons));
    }

    /**
     * The quotes of one field, in the order of its text.
     *
     * @param language BCP 47; null is read as English, and so is a language without a lexicon, of which only quotation
     *     marks are understood
     * @param time as much is read as there is time for
     */
    public List<Quote> find(StoryText text, Field field, StoryPeople people, @Nullable String language, Budget time) {
        String primary = primary(language);
        CueLexicon lexicon = lexicons.get(primary);
        QuoteMarks marks =
                lexicon == null || primary.equals(ENGLISH) ? QuoteMarks.of(text) : QuoteMarks.of(text, lexicon);
        List<Attribution> attributions = lexicon == null
                ? List.of()
                : primary.equals(ENGLISH)
                        ? new AttributionFinder(text, lexicon, marks).find(time)
                        : new CueAttributions(text, lexicon, marks, meant(people, field)).find(time);
        List<Attribution> all = new QuotedSpeech(text, marks, attributions).complete();
        SpeakerResolver resolver = new SpeakerResolver(text, people, field);
        Venues venues = new Venues(text, marks, resolver);
        List<Quote> quotes = new ArrayList<>(all.size());
        for (Attribution attribution : all) {
            if (time.isSpent()) {
                break;
            }
            quotes.add(quote(text, field, marks, attribution, resolver, venues));
        }
        return quotes;
    }

    private static List<Tokens> meant(StoryPeople people, Field field) {
        return people.mentionsIn(field).stream()
                .map(mention -> new Tokens(mention.first(), mention.end()))
                .toList();
    }

    private static String primary(@Nullable String language) {
        if (language == null) {
            return ENGLISH;
        }
        int hyphen = language.indexOf('-');
        return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    private static Quote quote(
            StoryText text,
            Field field,
            QuoteMarks marks,
            Attribution attribution,
            SpeakerResolver resolver,
            Venues venues) {
        Tokens content = attribution.content();
        QuoteKind kind = kind(marks, content);
        int first = content.first();
        int end = content.end();
        if (kind == QuoteKind.DIRECT) {
            QuoteMarks.Quoted quoted = marks.get(marks.numberAt(first));
            first = quoted.first();
            end = quoted.contentEnd();
            while (end > first + 1 && text.word(end - 1).equals(",")) {
                end--;
            }
        }
        Tokens who = attribution.speaker();
        Tokens cue = attribution.cue();
        String person = resolver.person(who, attribution.shape());
        Speaker speaker = who == null
                ? null
                : new Speaker(
                        text.between(who.first(), who.end() - 1),
                        text.start(who.first()),
                        text.end(who.end() - 1),
                        person);
        return new Quote(
                kind,
                text.between(first, end - 1),
                field,
                text.start(first),
                text.end(end - 1),
                cue == null
                        ? null
                        : new Cue(
                                text.between(cue.first(), cue.end() - 1),
                                text.start(cue.first()),
                                text.end(cue.end() - 1)),
                speaker,
                venues.of(attribution, person),
                attribution.shape().confidence() - (speaker != null && person == null ? 5 : 0));
    }

    /** Direct: nothing but one quoted stretch; mixed: a clause with one in it. */
    private static QuoteKind kind(QuoteMarks marks, Tokens content) {
        if (marks.covers(content.first())) {
            QuoteMarks.Quoted quoted = marks.get(marks.numberAt(content.first()));
            if (quoted.open() == content.first() && quoted.end() == content.end()) {
                return QuoteKind.DIRECT;
            }
        }
        for (int i = content.first(); i < content.end(); i++) {
            if (marks.covers(i)) {
                return QuoteKind.MIXED;
            }
        }
        return QuoteKind.INDIRECT;
    }
}
