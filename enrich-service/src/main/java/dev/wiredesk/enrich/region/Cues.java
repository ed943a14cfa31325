package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words beside a name that tell what it is; all in lower case, listed in {@code cues.txt}. */
final class Cues {
    private static final Map<String, Set<String>> SECTIONS = read();

    /** What follows is where something is. */
    static final Set<String> AT = section("at");

    /** What follows is where something goes to or comes from, or what something belongs to. */
    static final Set<String> TOWARDS = section("towards");

    /** What follows may be an actor as well as a place. */
    static final Set<String> WITH = section("with");

    /** {@code city of X}, {@code the town of X}. */
    static final Set<String> KIND = section("kind");

    /** Behind an adjective: the country as a piece of land. */
    static final Set<String> LAND = section("land");

    /** People whose nationality an adjective gives: an affiliation, not a place of the story. */
    static final Set<String> PEOPLE = section("people");

    /** Behind an adjective: those who fight or strike, often abroad. */
    static final Set<String> FORCES = section("forces");

    /** Words with a capital that an institution's name ends in: the place before them is where it sits. */
    static final Set<String> INSTITUTION = section("institution");

    /** Stand before a person's name. */
    static final Set<String> TITLE = section("title");

    /** What a government or a person does, a town does not. */
    static final Set<String> SAYS = section("says");

    /** Directions that may stand before a place and are no part of its name. */
    static final Set<String> DIRECTION = section("direction");

    /** Places that are also the first names of people: {@code Paris Hilton}. */
    static final Set<String> FIRST_NAME = section("first-name");

    /** Words of other languages that begin sentences and are spelled like towns. */
    static final Set<String> BEGINNING = section("beginning");

    private Cues() {}

    /** Small words that sentences of a language begin with; none of a language that nothing is known of. */
    static Set<String> functionWords(@Nullable String language) {
        return language == null ? Set.of() : SECTIONS.getOrDefault("function-" + NameForm.primary(language), Set.of());
    }

    /** Whether an adjective tells whose forces or strikes are meant, which are where they fight. */
    static boolean isOfForces(Mention adjective) {
        return FORCES.contains(adjective.behind(1)) || FORCES.contains(adjective.behind(2));
    }

    private static Set<String> section(String name) {
        return Set.copyOf(Objects.requireNonNull(SECTIONS.get(name), name));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> section = new HashSet<>();
        try (InputStream file = Objects.requireNonNull(Cues.class.getResourceAsStream("/region/cues.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new HashSet<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.addAll(List.of(line.split(" ", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }
}
