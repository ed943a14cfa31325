package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.Bylines;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups the names of a story by the person they mean: full names, short ones, and those of the headline. */
final class NameGroups {

    /** Against a person, of a name that a place is told to hold. */
    private static final int CONTAINED = 80;

    private static final int MOST_PEOPLE = 400;

    /** Ends in a given name of Chinese or Korean in two syllables. */
    private static final Pattern HYPHENATED = Pattern.compile(".* \\p{Lu}\\p{Ll}+-\\p{Ll}+");

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final List<PersonDraft> people = new ArrayList<>();
    private final Map<String, List<PersonDraft>> byWord = new HashMap<>();

    NameGroups(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    List<PersonDraft> people() {
        return people;
    }

    /** Makes people of the names that have evidence enough, then gives them their short names. */
    List<GroupedName> group(StoryText text, List<Name> names) {
        Map<String, Integer> echoes = echoes(text, names);
        Map<String, Integer> doubts = doubts(text, names);
        List<GroupedName> grouped = new ArrayList<>();
        for (Name name : names) {
            PersonDraft person = null;
            List<String> words = words(text, name);
            if (name.words() > 1 || name.introduced() || name.evidence() >= NameFinder.ENOUGH) {
                int evidence = name.evidence()
                        + (name.words() > 1 ? echoOf(words, echoes) : 0)
                        - doubts.getOrDefault(key(words), 0);
                person = existing(words, name);
                if (person == null && evidence >= NameFinder.ENOUGH && people.size() < MOST_PEOPLE) {
                    person = open(text, name, words, evidence);
                } else if (person != null) {
                    widen(person, text, name, words, evidence);
                }
            }
            grouped.add(new GroupedName(name, words, person));
        }
        return grouped.stream().map(this::withShortName).toList();
    }

    /**
     * A name and whose it is.
     *
     * @param person null: nobody's
     */
    record GroupedName(
            Name name, List<String> words, @Nullable PersonDraft person) {}

    private GroupedName withShortName(GroupedName grouped) {
        return grouped.person() != null
                ? grouped
                : new GroupedName(grouped.name(), grouped.words(), existing(grouped.words(), grouped.name()));
    }

    /** How much single words speak for the names they end: Smith said, Mr. Smith, Smith's. */
    private Map<String, Integer> echoes(StoryText text, List<Name> names) {
        Map<String, Integer> echoes = new HashMap<>();
        for (Name name : names) {
            if (name.words() == 1) {
                boolean speaks = lexicon.isBesideSpeech(text, name.first(), name.end());
                int points = name.introduced() || isAged(text, name.end()) ? 30 : speaks ? 20 : 10;
                echoes.merge(text.lower(name.end() - 1), points, Math::max);
            }
        }
        return echoes;
    }

    /** {@code Smith, 41, played}. */
    private static boolean isAged(StoryText text, int comma) {
        return comma + 2 < text.tokens()
                && text.word(comma).equals(",")
                && text.kind(comma + 1) == TokenKind.NUMBER
                && text.word(comma + 1).length() == 2
                && text.word(comma + 2).equals(",");
    }

    /** How much speaks, somewhere in the story, for a place of that name: in X, near X. */
    private Map<String, Integer> doubts(StoryText text, List<Name> names) {
        Map<String, Integer> doubts = new HashMap<>();
        for (Name name : names) {
            if (name.words() == 1 && !name.introduced() && isContained(text, name.end())) {
                doubts.put(key(words(text, name)), CONTAINED);
            }
            if (!name.introduced() && name.lead() > 0 && name.evidence() < NameFinder.ENOUGH) {
                String before = text.lower(name.lead() - 1);
                if (before.equals("in") || before.equals("near") || before.equals("at")) {
                    doubts.merge(key(words(text, name)), 20, Math::max);
                }
            }
        }
        return doubts;
    }

    /** {@code Greer, South Carolina}: a place around it behind a comma. */
    private boolean isContained(StoryText text, int comma) {
        if (comma + 1 >= text.tokens() || !text.word(comma).equals(",") || !text.isCapitalised(comma + 1)) {
            return false;
        }
        boolean two = comma + 2 < text.tokens() && text.isCapitalised(comma + 2);
        String around = text.between(comma + 1, two ? comma + 2 : comma + 1);
        int end = two ? comma + 3 : comma + 2;
        boolean closed = end >= text.tokens() || !text.isWord(end);
        return closed && places.isKnown(around);
    }

    private static String key(List<String> words) {
        return String.join(" ", words);
    }

    private static int echoOf(List<String> words, Map<String, Integer> echoes) {
        return echoes.getOrDefault(words.getLast(), 0);
    }

    /** The words of a name in lower case, without particles, hyphens and suffixes; a hyphenated word is one. */
    private static List<String> words(StoryText text, Name name) {
        List<String> words = new ArrayList<>();
        boolean glue = false;
        for (int i = name.first(); i < name.end(); i++) {
            if (text.word(i).equals("-")) {
                glue = !words.isEmpty();
            } else if (glue) {
                words.set(words.size() - 1, words.getLast() + "-" + text.lower(i));
                glue = false;
            } else if (text.isWord(i)
                    && (text.isCapitalised(i) || text.lower(i).indexOf('\'') > 0)
                    && !NameRuns.isSuffix(text.lower(i))) {
                words.add(text.lower(i));
            }
        }
        if (words.isEmpty()) {
            words.add(text.lower(name.end() - 1));
        }
        return words;
    }

    private @Nullable PersonDraft existing(List<String> words, Name name) {
        List<PersonDraft> candidates = byWord.getOrDefault(words.getLast(), List.of());
        PersonDraft found = latest(candidates, words, name);
        return found != null || words.size() > 1
                ? found
                : latest(byWord.getOrDefault(words.getFirst(), List.of()), words, name);
    }

    private @Nullable PersonDraft latest(List<PersonDraft> candidates, List<String> words, Name name) {
        for (int i = candidates.size() - 1; i >= 0; i--) {
            PersonDraft candidate = candidates.get(i);
            if (candidate.sex.agreesWith(name.sex()) && fits(candidate.words, words, name.evidence() > 0)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether two names can be one person's: the shorter one's words stand in the longer in order, initials for names. */
    private boolean fits(List<String> known, List<String> words, boolean likely) {
        boolean knownIsLonger = known.size() >= words.size();
        List<String> longer = knownIsLonger ? known : words;
        List<String> shorter = knownIsLonger ? words : known;
        if (shorter.size() == 1) {
            String word = shorter.getFirst();
            return longer.getLast().equals(word)
                    || longer.getLast().endsWith("-" + word)
                    || (longer.getFirst().equals(word)
                            && (longer.size() == 1 || lexicon.isFamilyNameFirst(word) || isShort(word, likely)))
                    || (longer.size() > 2
                            && longer.get(longer.size() - 2).equals(word)
                            // The first of two family names stands third in a name of four.
                            && (longer.size() > 3 || !lexicon.isGivenName(word))
                            && isShort(word, likely && longer.size() > 3));
        }
        int at = 0;
        for (String word : longer) {
            if (at < shorter.size() && isSame(word, shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size();
    }

    /** Whether a first name, or the first of two family names, can stand for the whole name: it is no place's too. */
    private boolean isShort(String word, boolean likely) {
        return likely || lexicon.isGivenName(word) || !places.isPlace().test(word);
    }

    private static boolean isSame(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        boolean initial = a.endsWith(".") || b.endsWith(".");
        return initial && a.charAt(0) == b.charAt(0) && (a.length() == 2 || b.length() == 2);
    }

    private PersonDraft open(StoryText text, Name name, List<String> words, int evidence) {
        Sex sex = name.sex() != Sex.UNKNOWN ? name.sex() : lexicon.sexOfGivenName(words.getFirst());
        PersonDraft person =
                new PersonDraft(words, text.between(name.first(), name.end() - 1), name.words(), evidence, sex);
        person.isKnown = lexicon.isKnownSurname(words.getLast());
        people.add(person);
        index(person, words);
        return person;
    }

    private void widen(PersonDraft person, StoryText text, Name name, List<String> words, int evidence) {
        if (name.words() > person.nameWords) {
            person.name = text.between(name.first(), name.end() - 1);
            person.nameWords = name.words();
            person.words.clear();
            person.words.addAll(words);
            index(person, words);
        }
        person.sex = person.sex == Sex.UNKNOWN ? name.sex() : person.sex;
        person.evidence = Math.max(person.evidence, evidence) + 2;
    }

    private void index(PersonDraft person, List<String> words) {
        String lastButOne = words.get(Math.max(0, words.size() - 2));
        for (String key : List.of(words.getFirst(), lastButOne, words.getLast(), tail(words.getLast()))) {
            List<PersonDraft> known = byWord.computeIfAbsent(key, any -> new ArrayList<>());
            known.remove(person);
            known.add(person);
        }
    }

    private static String tail(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /** Finds the people of the story in a text whose capitals say nothing. */
    List<PersonMention> inHeadline(StoryText text, Field field) {
        List<PersonMention> found = new ArrayList<>();
        int from = field == Field.BODY ? Bylines.end(text) : 0;
        for (int i = from; i < text.tokens(); i++) {
            if (!text.isCapitalised(i) || !text.isTitleCased(text.sentenceOf(i))) {
                continue;
            }
            int end = i;
            PersonDraft person = null;
            for (int to = Math.min(text.tokens(), i + 4); to > i && person == null; to--) {
                person = whole(text, i, to);
                end = to;
            }
            if (person != null) {
                found.add(new PersonMention(field, i, end, people.indexOf(person), PersonMention.Kind.NAME));
                i = end - 1;
            }
        }
        return found;
    }

    /** The last word, or the one before a given name such as in {@code William Lai Ching-te}. */
    private static boolean isSurname(String word, PersonDraft person) {
        List<String> words = person.words;
        boolean givenLast = words.size() > 2 && HYPHENATED.matcher(person.name).matches();
        return words.get(words.size() - (givenLast ? 2 : 1)).equals(word);
    }

    private @Nullable PersonDraft whole(StoryText text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!text.isWord(i) && !text.word(i).equals("-")) {
                return null;
            }
        }
        if (!text.isWord(end - 1)) {
            return null;
        }
        Name name = new Name(first, first, end, end - first, 0, false, Sex.UNKNOWN);
        List<String> words = words(text, name);
        if (words.size() == 1) {
            List<PersonDraft> candidates = byWord.getOrDefault(words.getFirst(), List.of());
            boolean common =
                    lexicon.isWeakName(words.getFirst()) || words.getFirst().length() < 3;
            return candidates.isEmpty() || common || !isSurname(words.getFirst(), candidates.getLast())
                    ? null
                    : candidates.getLast();
        }
        PersonDraft person = existing(words, name);
        return person != null && person.words.size() >= words.size() ? person : null;
    }
}
