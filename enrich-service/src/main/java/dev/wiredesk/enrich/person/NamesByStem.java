package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups the names of a story by the person they mean, whatever case they stand in: Путин, Путина, Путину. */
final class NamesByStem {

    private static final int MOST_PEOPLE = 400;

    private final LanguageLexicon lexicon;
    private final List<PersonDraft> people = new ArrayList<>();
    private final Map<String, PersonDraft> byLast = new HashMap<>();
    private final Map<String, PersonDraft> byFirst = new HashMap<>();

    NamesByStem(LanguageLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<PersonDraft> people() {
        return people;
    }

    /** Makes a person of a name that has evidence enough. */
    void open(StoryText text, Name name) {
        if (name.evidence() < CasedNames.ENOUGH) {
            return;
        }
        List<String> stems = stems(text, name);
        String printed = firstCase(text, name);
        PersonDraft known = of(stems);
        if (known == null) {
            if (people.size() < MOST_PEOPLE) {
                PersonDraft person = new PersonDraft(stems, printed, name.words(), name.evidence(), sex(text, name));
                people.add(person);
                index(person);
            }
            return;
        }
        boolean fuller = stems.size() > known.words.size() && ofWhole(stems) != null;
        boolean shorter = stems.size() == known.words.size() && printed.length() < known.name.length();
        if (fuller || shorter) {
            known.name = printed;
            known.nameWords = name.words();
            known.words.clear();
            known.words.addAll(stems);
            index(known);
        }
        known.evidence = Math.max(known.evidence, name.evidence()) + 2;
    }

    /** The name as it is printed, but in the first case where its given name or its ending shows that it stands in another. */
    private String firstCase(StoryText text, Name name) {
        String printed = text.between(name.first(), name.end() - 1);
        String last = text.word(name.end() - 1);
        // Where titles come last, so do the endings: only the last name has one.
        String given =
                name.words() > 1 && !lexicon.titlesComeLast() ? lexicon.givenNameOf(text.lower(name.first())) : null;
        if (given == null && !(lexicon.titlesComeLast() && lexicon.isInflected(last))) {
            return printed;
        }
        String surname = lexicon.firstCase(last, sex(text, name));
        String head = printed.substring(0, printed.length() - last.length());
        if (given != null) {
            String first = text.word(name.first());
            head = capitalised(given) + head.substring(first.length());
        }
        return head + surname;
    }

    private static String capitalised(String word) {
        int hyphen = word.indexOf('-') + 1;
        String first = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return hyphen == 0 ? first : first.substring(0, hyphen) + capitalised(first.substring(hyphen));
    }

    private Sex sex(StoryText text, Name name) {
        return name.sex() == Sex.UNKNOWN ? lexicon.sexOfGivenName(text.lower(name.first())) : name.sex();
    }

    private void index(PersonDraft person) {
        byLast.put(person.words.getLast(), person);
        byFirst.put(person.words.getFirst(), person);
    }

    /** Whom a name means; null: nobody of the story. */
    @Nullable PersonMention mention(StoryText text, Field field, Name name) {
        List<String> stems = stems(text, name);
        PersonDraft person = of(stems);
        if (person == null) {
            return null;
        }
        int end = ofWhole(stems) == null ? name.end() - 1 : name.end();
        shorten(person, text.word(end - 1));
        return new PersonMention(field, name.first(), end, people.indexOf(person), PersonMention.Kind.NAME);
    }

    /** A surname that is printed somewhere without the ending that the full name has. */
    private void shorten(PersonDraft person, String printed) {
        String last = person.name.substring(person.name.lastIndexOf(' ') + 1);
        if (lexicon.titlesComeLast() && last.length() > printed.length() && last.startsWith(printed)) {
            person.name = person.name.substring(0, person.name.length() - last.length()) + printed;
        }
    }

    private @Nullable PersonDraft of(List<String> stems) {
        PersonDraft whole = ofWhole(stems);
        // İlham Əliyev Ağdamda iştirak edib: where verbs come last, whatever has a capital may stand behind a name.
        boolean further = whole == null && lexicon.titlesComeLast() && stems.size() > 2;
        return further ? ofWhole(stems.subList(0, stems.size() - 1)) : whole;
    }

    private @Nullable PersonDraft ofWhole(List<String> stems) {
        PersonDraft last = byLast.get(stems.getLast());
        if (last != null && fits(last.words, stems)) {
            return last;
        }
        boolean given = stems.size() == 1 && lexicon.isGivenName(stems.getFirst());
        return given ? byFirst.get(stems.getFirst()) : null;
    }

    /** Whether the first words of two names with the same last one can be the same. */
    private static boolean fits(List<String> known, List<String> words) {
        if (known.size() == 1 || words.size() == 1) {
            return true;
        }
        String a = known.getFirst();
        String b = words.getFirst();
        boolean initial = a.endsWith(".") || b.endsWith(".");
        return initial ? a.charAt(0) == b.charAt(0) : a.equals(b) || known.contains(b) || words.contains(a);
    }

    private List<String> stems(StoryText text, Name name) {
        List<String> stems = new ArrayList<>();
        for (int i = name.first(); i < name.end(); i++) {
            boolean particle =
                    !text.isCapitalised(i) && Character.isLowerCase(text.word(i).codePointAt(0));
            if (text.isWord(i) && !particle) {
                stems.add(CasedNames.isInitial(text.word(i)) ? text.lower(i) : lexicon.stem(text.lower(i)));
            }
        }
        return stems.isEmpty() ? List.of(text.lower(name.end() - 1)) : stems;
    }
}
