package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.name.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a story describes a person: all that tells whether two stories mean one.
 *
 * @param key what the ids of all who might be one person share ({@link PersonName#key()})
 * @param id that the person has in the story, {@code person:} and the name as a slug
 * @param name as printed
 * @param nationalities ISO 3166-1 alpha-2 codes, in order
 * @param titles as printed, in order
 * @param organisations as printed, in order
 */
public record Description(
        String key,
        String id,
        String name,
        Enrichment.PersonKind kind,
        NavigableSet<String> nationalities,
        NavigableSet<String> titles,
        NavigableSet<String> organisations) {

    private static final String PREFIX = "person:";

    public static Description of(Enrichment.Person person) {
        return new Description(
                keyOf(person.id()),
                Label.clean(person.id()),
                Label.clean(person.name()),
                person.kind(),
                distinct(person, Enrichment.Role::nationality),
                distinct(person, role -> role.title() == null ? role.text() : role.title()),
                distinct(person, Enrichment.Role::organisation));
    }

    /** The key of everybody who might be the person with an id, all of whose stories have the same. */
    public static String keyOf(String id) {
        String slug = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        String key = PersonName.of(slug).key();
        return key.isEmpty() ? Label.clean(id) : key;
    }

    /** The whole of it in one keyword, the same for the same description. */
    public String label() {
        return Label.join(List.of(
                key,
                id,
                name,
                kind.name().toLowerCase(Locale.ROOT),
                Label.values(nationalities),
                Label.values(titles),
                Label.values(organisations)));
    }

    /** Whether a text is a label, and no id of a person. */
    public static boolean isLabel(String text) {
        return Label.split(text).size() > 1;
    }

    /** Reads what {@link #label} wrote. */
    public static Description read(String label) {
        List<String> parts = Label.split(label);
        return new Description(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                Enrichment.PersonKind.valueOf(parts.get(3).toUpperCase(Locale.ROOT)),
                new TreeSet<>(Label.splitValues(parts.get(4))),
                new TreeSet<>(Label.splitValues(parts.get(5))),
                new TreeSet<>(Label.splitValues(parts.get(6))));
    }

    private static NavigableSet<String> distinct(
            Enrichment.Person person, Function<Enrichment.Role, @Nullable String> value) {
        NavigableSet<String> distinct = new TreeSet<>();
        person.roles().stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(Label::clean)
                .filter(text -> !text.isEmpty())
                .forEach(distinct::add);
        return distinct;
    }
}
