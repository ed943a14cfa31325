package dev.wiredesk.enrich.person.lexicon;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.text.StoryText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of words before any story is read: given names, titles, honorifics, and words that are no names. */
public final class PersonLexicon {

    private static final int LONGEST_TITLE = 5;

    private final Map<String, Sex> givenNames = new HashMap<>();
    private final Set<String> weakNames = new HashSet<>();
    private final Set<String> familyNamesFirst = new HashSet<>();
    private final Map<String, Sex> honorifics = new HashMap<>();
    private final Map<String, String> shortTitles = new HashMap<>();
    private final Map<String, PersonKind> titles = new HashMap<>();
    private final Map<String, EnumSet<NotName>> notNames = new HashMap<>();
    private final Set<String> notPeople = new HashSet<>();
    private final Set<String> knownSurnames = new HashSet<>();
    private final Set<String> speech = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Map<String, Integer> traits = new HashMap<>();

    /** Why a capitalised word is no name. */
    public enum NotName {
        CALENDAR,
        ORGANISATION,
        PLACE,
        THING,
        FUNCTION,
        /** A surname all the same, behind a given name. */
        SURNAME_TOO
    }

    /** Reads the lists that come with the service. */
    public static PersonLexicon load() {
        PersonLexicon lexicon = new PersonLexicon();
        lexicon.readGivenNames();
        lexicon.familyNamesFirst.addAll(lowerLines("family-names-east.txt"));
        for (String line : lines("honorifics.txt")) {
            String[] columns = line.split("\t", -1);
            lexicon.honorifics.put(columns[0], Sex.of(columns[1]));
        }
        for (String line : lines("short-titles.txt")) {
            String[] columns = line.split("\t", -1);
            lexicon.shortTitles.put(columns[0], columns[1]);
        }
        lexicon.readTitles();
        for (String line : lines("not-names.txt")) {
            int colon = line.indexOf(':');
            NotName reason = NotName.valueOf(
                    line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
                lexicon.notNames
                        .computeIfAbsent(word, any -> EnumSet.noneOf(NotName.class))
                        .add(reason);
            }
        }
        lexicon.notPeople.addAll(lines("not-people.txt"));
        lowerLines("known-surnames.txt").forEach(line -> lexicon.knownSurnames.addAll(List.of(line.split(" +", -1))));
        lines("speech.txt").forEach(line -> lexicon.speech.addAll(List.of(line.split(" +", -1))));
        lines("things.txt").forEach(line -> lexicon.things.addAll(List.of(line.split(" +", -1))));
        lexicon.gatherTraits();
        return lexicon;
    }

    private void gatherTraits() {
        givenNames.keySet().forEach(word -> add(word, weakNames.contains(word) ? 1 : 0));
        familyNamesFirst.forEach(word -> add(word, 2));
        honorifics.keySet().forEach(word -> add(word, 3));
        titles.keySet().forEach(word -> add(word, 4));
        shortTitles.keySet().forEach(word -> add(word, 4));
        speech.forEach(word -> add(word, 5));
        List<NotName> reasons = List.of(NotName.values());
        notNames.forEach((word, is) -> is.forEach(reason -> add(word, 6 + reasons.indexOf(reason))));
    }

    private void add(String word, int trait) {
        traits.merge(word, 1 << trait, (a, b) -> a | b);
    }

    /** In which of the lists a word stands, a bit for each: the same word always has the same; 0 for none. */
    public int traits(String lower) {
        return traits.getOrDefault(lower, 0);
    }

    private void readGivenNames() {
        for (String line : lines("given-names.txt")) {
            String[] columns = line.split("\t", -1);
            String name = columns[0].toLowerCase(Locale.ROOT);
            givenNames.put(name, Sex.of(columns[1]));
            if (columns.length > 2) {
                weakNames.add(name);
            }
        }
    }

    private void readTitles() {
        for (String line : lines("titles.txt")) {
            int colon = line.indexOf(':');
            PersonKind kind = PersonKind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String title : line.substring(colon + 1).split(",", -1)) {
                titles.putIfAbsent(title.trim(), kind);
            }
        }
    }

    /** A name that hardly is anything else. */
    public boolean isGivenName(String lower) {
        return givenNames.containsKey(lower) && !weakNames.contains(lower);
    }

    /** A name of either sort. */
    public boolean mayBeGivenName(String lower) {
        return givenNames.containsKey(lower);
    }

    public boolean isWeakName(String lower) {
        return weakNames.contains(lower);
    }

    public Sex sexOfGivenName(String lower) {
        return givenNames.getOrDefault(lower, Sex.UNKNOWN);
    }

    /** A family name that stands for its bearer without being introduced: {@code Macron}. */
    public boolean isKnownSurname(String lower) {
        return knownSurnames.contains(lower);
    }

    /** A word of the names of bodies, places and things, which hardly is one of a person's. */
    public boolean isBodyOrThing(String lower) {
        return isNotName(lower, NotName.ORGANISATION)
                || isNotName(lower, NotName.PLACE)
                || isNotName(lower, NotName.THING);
    }

    public boolean isFamilyNameFirst(String lower) {
        return familyNamesFirst.contains(lower);
    }

    public boolean isHonorific(String lower) {
        return honorifics.containsKey(lower);
    }

    public Sex sexOfHonorific(String lower) {
        return honorifics.getOrDefault(lower, Sex.UNKNOWN);
    }

    public boolean isSpeech(String lower) {
        return speech.contains(lower);
    }

    /** Whether a noun that ends as one for a person does, such as {@code newspaper}, means none. */
    public boolean isThing(String lower) {
        return things.contains(lower);
    }

    public boolean isNotName(String lower, NotName reason) {
        EnumSet<NotName> reasons = notNames.get(lower);
        return reasons != null && reasons.contains(reason);
    }

    public boolean isNotPerson(String lowerName) {
        return notPeople.contains(lowerName);
    }

    /** {@code Butcher said}, {@code said Mayor Mullins}: whether a verb of saying stands right behind some words or before them. */
    public boolean isBesideSpeech(StoryText text, int first, int end) {
        boolean behind = end < text.tokens() && isSpeech(text.lower(end));
        return behind || (first > 0 && isSpeech(text.lower(first - 1)));
    }

    /** Whether a word is a title by itself, such as {@code analyst}, or the short form of one. */
    public boolean isTitle(String lower) {
        return titles.containsKey(lower) || shortTitles.containsKey(lower);
    }

    /**
     * The kind that the title ending before a token makes: of the longest that ends there.
     *
     * @return null where no title ends there
     */
    public @Nullable PersonKind kindOfTitleBefore(StoryText text, int first, int end) {
        Title found = titleBefore(text, first, end);
        return found == null ? null : found.kind;
    }

    /** The first token of the longest title that ends before a token; that token where none does. */
    public int startOfTitleBefore(StoryText text, int first, int end) {
        Title found = titleBefore(text, first, end);
        return found == null ? end : found.first;
    }

    /** The function that an abbreviation stands for; any other word itself. */
    public String wholeTitle(String lower) {
        return shortTitles.getOrDefault(lower, lower);
    }

    private record Title(int first, PersonKind kind) {}

    private @Nullable Title titleBefore(StoryText text, int first, int end) {
        Title found = null;
        StringBuilder title = new StringBuilder();
        for (int i = end - 1; i >= first && end - i <= LONGEST_TITLE; i--) {
            boolean glued = i + 1 < end && !text.isSpaced(i + 1);
            title.insert(0, i + 1 < end && !glued ? text.lower(i) + " " : text.lower(i));
            String written = title.toString();
            PersonKind kind = titles.get(shortTitles.getOrDefault(written, written));
            if (kind != null) {
                found = new Title(i, kind);
            }
        }
        return found;
    }

    private static List<String> lowerLines(String name) {
        return lines(name).stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> lines(String name) {
        String resource = "/person/" + name;
        List<String> kept = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(PersonLexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    kept.add(line);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
