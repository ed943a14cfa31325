package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.name.PersonName;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is in a story, as the index finds and counts it. Anonymous sources are nobody and have none (R42).
 *
 * @param person id in the story
 * @param key of all who might be the same person
 * @param description {@link Description#label()}
 * @param names every spelling of every word of the name, with spaces between
 * @param sounds the rough keys of these words
 * @param words roles as printed, the kind, and the country of each nationality, in English and in the story's language
 * @param roles labels of {@link PrintedRole}
 * @param quotes how often the story quotes them
 * @param at when the story was published, as {@link Indexed#publishedAt}
 */
record Appearance(
        String person,
        String key,
        String description,
        String names,
        String sounds,
        String words,
        Enrichment.PersonKind kind,
        Set<String> nationalities,
        Set<String> roles,
        int quotes,
        Instant at) {

    /** A story that names more people than this is a list; the others are found as words of it. */
    private static final int MOST = 1_000;

    static List<Appearance> in(Enrichment enrichment, @Nullable String language, Instant at) {
        return enrichment.people().stream()
                .limit(MOST)
                .map(person -> of(person, enrichment.quotes(), language, at))
                .toList();
    }

    private static Appearance of(
            Enrichment.Person person, List<Enrichment.Quote> quotes, @Nullable String language, Instant at) {
        Description description = Description.of(person);
        PersonName name = PersonName.of(person.name());
        Set<String> roles = new LinkedHashSet<>();
        person.roles().forEach(role -> roles.add(PrintedRole.of(role).label()));
        return new Appearance(
                description.id(),
                description.key(),
                description.label(),
                String.join(" ", name.spellings()),
                String.join(" ", name.sounds()),
                words(person, description, language),
                person.kind(),
                description.nationalities(),
                roles,
                Math.toIntExact(quotes.stream()
                        .map(Enrichment.Quote::speaker)
                        .filter(speaker -> speaker != null && person.id().equals(speaker.person()))
                        .count()),
                at);
    }

    private static String words(Enrichment.Person person, Description description, @Nullable String language) {
        Set<String> words = new LinkedHashSet<>();
        person.roles().forEach(role -> {
            words.add(role.text());
            if (role.organisation() != null) {
                words.add(role.organisation());
            }
        });
        words.add(person.kind().name().toLowerCase(Locale.ROOT));
        Locale spoken = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        for (String nationality : description.nationalities()) {
            Locale country = Locale.of("", nationality);
            words.add(Countries.ofCode(nationality));
            words.add(country.getDisplayCountry(Locale.ENGLISH));
            if (!spoken.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                words.add(country.getDisplayCountry(spoken));
            }
        }
        return String.join("\n", words);
    }
}
