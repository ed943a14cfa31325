package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the index finds it, with what is known of its speaker.
 *
 * @param number of the quote in the story, from 0
 * @param text its words, to be found as they stand
 * @param said the same under the code of the story's language, to be found by any form of a word
 * @param person id in the story; null: an anonymous source (R42)
 * @param description {@link Description#label()} of the speaker
 * @param names as {@link Appearance#names}
 * @param words as {@link Appearance#words}, or how the source is called
 * @param personKind of the speaker
 */
record Saying(
        int number,
        Enrichment.QuoteKind kind,
        String text,
        Map<String, String> said,
        @Nullable String person,
        @Nullable String description,
        @Nullable String names,
        @Nullable String words,
        Enrichment.@Nullable PersonKind personKind,
        Set<String> nationalities) {

    /** Quotes of one story that can be found one by one; all of them are words of it. */
    private static final int MOST = 5_000;

    static List<Saying> in(Enrichment enrichment, List<Appearance> people, @Nullable String language) {
        Map<String, Appearance> byId = new HashMap<>();
        people.forEach(person -> byId.putIfAbsent(person.person(), person));
        List<Saying> sayings = new ArrayList<>();
        for (Enrichment.Quote quote : enrichment.quotes()) {
            if (sayings.size() == MOST) {
                break;
            }
            sayings.add(of(sayings.size(), quote, byId, language));
        }
        return sayings;
    }

    private static Saying of(
            int number, Enrichment.Quote quote, Map<String, Appearance> people, @Nullable String language) {
        Enrichment.Speaker speaker = quote.speaker();
        Appearance person =
                speaker == null || speaker.person() == null ? null : people.get(Label.clean(speaker.person()));
        Map<String, String> said = Language.ofTag(language)
                .map(known -> Map.of(known.code(), quote.text()))
                .orElse(Map.of());
        return person == null
                ? new Saying(
                        number,
                        quote.kind(),
                        quote.text(),
                        said,
                        null,
                        null,
                        null,
                        speaker == null ? null : speaker.text(),
                        null,
                        Set.of())
                : new Saying(
                        number,
                        quote.kind(),
                        quote.text(),
                        said,
                        person.person(),
                        person.description(),
                        person.names(),
                        person.words(),
                        person.kind(),
                        person.nationalities());
    }
}
