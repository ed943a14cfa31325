package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.person.NameStarts.Start;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Bylines;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the capitalised runs of a text down to names and weighs what speaks for a person. */
final class NameFinder {
    /** Points that make a name a person's. */
    static final int ENOUGH = 30;

    /** What stands behind the name of a place that a list may lack. */
    private static final Set<String> LANDS = Set.of(
            "district",
            "province",
            "village",
            "county",
            "town",
            "township",
            "river",
            "region",
            "neighborhood",
            "neighbourhood",
            "settlement",
            "peninsula",
            "valley",
            "airport");

    private static final Set<String> WHERE = Set.of("in", "at", "near", "outside");

    /** Who stands behind the name of a town that they are of. */
    private static final Set<String> OF_A_TOWN = Set.of("resident", "residents", "police", "firefighters", "voters");

    private static final int OF_KIN = 40;
    private static final int OF_KIN_APART = 70;

    private static final int INITIALS = 20;

    /** For a name of one word behind a title, which is that of a town too. */
    private static final int SPEAKS = 30;

    /** Against a word that is one of the language: it can be no more than a name that the story has already. */
    private static final int NO_NAME = -200;

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_INTRODUCED = 8;

    private final PersonLexicon lexicon;

    private final PlaceNames places;
    private final NameEvidence evidence;
    private final NameStarts starts;

    NameFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
        this.evidence = new NameEvidence(lexicon, places);
        this.starts = new NameStarts(lexicon, places);
    }

    /**
     * All candidates of a text, single words included, in the order of the text. Headlines are left out: their capitals say nothing.
     */
    List<Name> find(StoryText text, NameTags tags, Budget time) {
        Set<String> lowerCaseWords = new HashSet<>();
        for (int i = 0; i < text.tokens(); i++) {
            if (text.isWord(i) && !text.isCapitalised(i)) {
                lowerCaseWords.add(text.word(i));
            }
        }
        List<Name> names = new ArrayList<>();
        int byline = Bylines.end(text);
        int i = 0;
        while (i < text.tokens()) {
            if (!text.isCapitalised(i) || (i >= byline && text.isTitleCased(text.sentenceOf(i)))) {
                i++;
                continue;
            }
            if (time.isSpent()) {
                break;
            }
            int start = NameRuns.joinedParticle(text, i);
            int end = NameRuns.extend(text, i);
            if (end - start <= NameRuns.LONGEST_RUN) {
                cut(text, start, end, lowerCaseWords, tags, names);
            }
            i = end;
        }
        return names.stream().map(name -> evidence.withTags(text, name, tags)).toList();
    }

    private void cut(
            StoryText text, int runStart, int runEnd, Set<String> lowerCaseWords, NameTags tags, List<Name> names) {
        int start = runStart;
        while (start < runEnd && (isFunction(text, start) || isSentenceWord(text, start, lowerCaseWords))) {
            start++;
        }
        while (start < runEnd && !text.isCapitalised(start) && !NameRuns.isParticle(text.lower(start))) {
            start++;
        }
        int end = runEnd;
        while (end > start
                && (isCalendar(text, end - 1, start)
                        || (isFunction(text, end - 1) && !isSmallSurname(text, start, end - 1, runEnd))
                        || !text.isWord(end - 1)
                        || (end - start > 2 && RoleWords.isPostnominal(text.word(end - 1))))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        Start found = starts.of(text, start, end, tags);
        if (found == null) {
            return;
        }
        int run = start;
        start = found.lead();
        int first = found.first();
        Sex sex = Sex.UNKNOWN;
        boolean honorific = false;
        for (int i = start; i < first; i++) {
            honorific |= lexicon.isHonorific(text.lower(i));
            Sex told = sexOfTitle(text.lower(i));
            sex = told == Sex.UNKNOWN ? sex : told;
        }
        Sex kin = sexOfKin(text, start);
        sex = sex == Sex.UNKNOWN ? kin : sex;
        boolean titleInRun = first > start && lexicon.isTitle(text.lower(first - 1));
        boolean titleOf = first > run && starts.isBehindTitle(text, run);
        boolean title = titleInRun || titleOf || starts.isBehindLowerTitle(text, start, first);
        boolean thing = first > start
                && lexicon.isNotPerson(text.between(start, end - 1).toLowerCase(Locale.ROOT));
        if (thing || isPrincely(text, start, end)) {
            return;
        }
        int words = words(text, first, end);
        if (words == 0
                || words > (honorific || title ? LONGEST_INTRODUCED : LONGEST_NAME)
                // Deputy Prime Minister and: nothing but a title, behind another one.
                || (words > 1 && lexicon.startOfTitleBefore(text, first, end) == first)) {
            return;
        }
        if (isNoName(text, first, end, words, honorific || title, tags.lead(first, end, NameType.PERSON) > 0)) {
            boolean article = first > 0 && text.lower(first - 1).equals("the");
            if (words == 1 && !article && lexicon.isBesideSpeech(text, first, end)) {
                names.add(new Name(first, first, end, 1, NO_NAME, false, sex));
            }
            return;
        }
        int points = evidence.weigh(text, start, first, end, words)
                + (honorific ? 40 : title ? 30 : 0)
                + (title && words == 2 && isInitials(text, first) ? INITIALS : 0)
                + (words == 1 && kin != Sex.UNKNOWN ? ofKin(text, first, end) : 0)
                + (words == 1 && title && isTown(text, first) && lexicon.isBesideSpeech(text, start, end) ? SPEAKS : 0)
                + (words == 1 && !honorific && !title ? evidence.alone(text, first, end) : 0);
        names.add(new Name(start, first, end, words, points, honorific || title, sex));
    }

    /** {@code Prince Rupert, B.C.}, {@code in Prince Rupert}: a place whose name begins with a title. */
    private boolean isPrincely(StoryText text, int start, int end) {
        boolean behind = end + 1 < text.tokens()
                && text.word(end).equals(",")
                && (text.word(end + 1).indexOf('.') > 0 || places.isKnown(text.word(end + 1)));
        boolean within = start > 0 && WHERE.contains(text.lower(start - 1));
        return text.lower(start).equals("prince")
                && (behind || within)
                && places.isTown().test(text.between(start, end - 1));
    }

    private boolean isTown(StoryText text, int token) {
        return places.isTown().test(text.word(token));
    }

    private boolean isFunction(StoryText text, int token) {
        return lexicon.isNotName(text.lower(token), NotName.FUNCTION);
    }

    /** {@code Veysel Ok told}: a small word with a capital that closes the run behind a given name. */
    private boolean isSmallSurname(StoryText text, int first, int token, int runEnd) {
        return token == runEnd - 1
                && token > first
                && text.isSpaced(token)
                && !text.isAllCaps(token)
                && lexicon.isGivenName(text.lower(token - 1));
    }

    /** An ordinary word that has its capital from the beginning of a sentence. */
    private boolean isSentenceWord(StoryText text, int token, Set<String> lowerCaseWords) {
        String lower = text.lower(token);
        return text.startsSentence(token)
                && !NameRuns.isParticle(lower)
                && !lexicon.isGivenName(lower)
                && !lexicon.isHonorific(lower)
                && !lexicon.isTitle(lower)
                && (lowerCaseWords.contains(lower) || lexicon.isSpeech(lower) || lower.endsWith("ing"));
    }

    private boolean isCalendar(StoryText text, int token, int start) {
        String lower = text.lower(token);
        boolean surname = lexicon.isNotName(lower, NotName.SURNAME_TOO)
                && token > start
                && (lexicon.isGivenName(text.lower(token - 1)) || lexicon.isHonorific(text.lower(token - 1)));
        return lexicon.isNotName(lower, NotName.CALENDAR) && !surname;
    }

    /** {@code Chief Minister MK Stalin}. */
    private static boolean isInitials(StoryText text, int first) {
        return text.word(first).length() <= 2 && text.isAllCaps(first);
    }

    /** {@code his wife Adaeze}; {@code Mr Doe's wife, Sian, said}, whatever else is called so. */
    private int ofKin(StoryText text, int first, int end) {
        boolean apart = text.word(first - 1).equals(",")
                && end < text.tokens()
                && text.word(end).equals(",");
        return apart ? OF_KIN_APART : lexicon.mayBeGivenName(text.lower(first)) ? OF_KIN : 0;
    }

    /** {@code his wife Adaeze}, {@code his wife, Adaeze}. */
    private static Sex sexOfKin(StoryText text, int first) {
        int kin = first - 1;
        if (kin > 0 && text.word(kin).equals(",")) {
            kin--;
        }
        if (kin < 0 || text.sentenceOf(kin) != text.sentenceOf(first)) {
            return Sex.UNKNOWN;
        }
        return switch (text.lower(kin)) {
            case "wife", "mother", "daughter", "sister", "widow", "aunt", "niece", "grandmother", "girlfriend" ->
                Sex.FEMALE;
            case "husband", "father", "son", "brother", "widower", "uncle", "nephew", "grandfather", "boyfriend" ->
                Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }

    private Sex sexOfTitle(String lower) {
        Sex sex = lexicon.sexOfHonorific(lower);
        if (sex != Sex.UNKNOWN) {
            return sex;
        }
        return lower.endsWith("woman")
                ? Sex.FEMALE
                : lower.endsWith("man") && lower.length() > 6 ? Sex.MALE : Sex.UNKNOWN;
    }

    private static int words(StoryText text, int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            boolean afterHyphen = i > first && text.word(i - 1).equals("-");
            if (text.isWord(i)
                    && !NameRuns.isParticle(text.word(i))
                    && !afterHyphen
                    && !NameRuns.isSuffix(text.lower(i))) {
                words++;
            }
        }
        return words;
    }

    /** {@code NAME of Carver, the mayor}, {@code a Carver resident}: where somebody is from. */
    private static boolean isHome(StoryText text, int first) {
        boolean of = first > 1
                && text.lower(first - 1).equals("of")
                && text.isCapitalised(first - 2)
                && !text.startsSentence(first - 2);
        return of || (first + 1 < text.tokens() && OF_A_TOWN.contains(text.lower(first + 1)));
    }

    /** {@code villagers in Nam Bak district}. */
    private static boolean isLand(StoryText text, int first, int end) {
        boolean in = first > 0
                && (text.lower(first - 1).equals("in")
                        || text.lower(first - 1).equals("from")
                        || text.lower(first - 1).equals("of"));
        return in && end < text.tokens() && LANDS.contains(text.lower(end));
    }

    private boolean isNoName(StoryText text, int first, int end, int words, boolean introduced, boolean seen) {
        String name = text.between(first, end - 1);
        if (lexicon.isNotPerson(name.toLowerCase(Locale.ROOT)) || (!introduced && isLand(text, first, end))) {
            return true;
        }
        boolean given = lexicon.isGivenName(text.lower(first));
        for (int i = first; i < end; i++) {
            String lower = text.lower(i);
            // U.Khurelsukh is one
            if (text.isWord(i)
                    && lower.indexOf('.') > (text.isCapitalised(i) ? 1 : 0)
                    && lower.indexOf('.') < lower.length() - 1
                    && lower.length() > 4) {
                return true;
            }
            boolean surname = i > first
                    && (given || introduced)
                    && words <= 4
                    && (lexicon.isNotName(lower, NotName.SURNAME_TOO)
                            || (isFunction(text, i) && isSmallSurname(text, first, i, end)));
            boolean unlikely = lexicon.isBodyOrThing(lower)
                    || lexicon.isNotName(lower, NotName.CALENDAR)
                    || (lexicon.isNotName(lower, NotName.FUNCTION)
                            && !NameRuns.isParticle(lower)
                            && text.isCapitalised(i));
            boolean eastern = words >= 2 && lexicon.isFamilyNameFirst(text.lower(first));
            // Park and So of Park So-yeon, Un of Kim Jong Un
            boolean easternPart = eastern
                    && (i == first
                            || (i + 1 < end && text.word(i + 1).equals("-"))
                            || (words == 3 && i == end - 1 && !text.isAllCaps(i)));
            // Christian Guevara and Bill Dunn, when a title or the tagger tells a person too
            boolean givenToo = i == first && words >= 2 && (seen || introduced) && lexicon.mayBeGivenName(lower);
            // Laurent Saint-Cyril
            boolean saint = lower.equals("saint")
                    && i > first
                    && i + 1 < end
                    && text.word(i + 1).equals("-");
            if (unlikely && !surname && !easternPart && !givenToo && !saint) {
                return true;
            }
            if (text.isAllCaps(i) && text.word(i).length() > 1 && words == 1 && !introduced) {
                return true;
            }
        }
        if (words == 1) {
            String word = text.word(end - 1);
            return word.length() < 2
                    || (!introduced && isHome(text, first))
                    || (end < text.tokens() && text.word(end).equals("-") && !text.isSpaced(end) && !introduced)
                    || places.nationality().apply(word) != null
                    || lexicon.isTitle(text.lower(end - 1))
                    || lexicon.isHonorific(text.lower(end - 1));
        }
        return false;
    }
}
