package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.Budget;
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

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_INTRODUCED = 8;

    private static final int TITLE_REACHES = 8;

    /** Behind these a body's name goes on: {@code at Hospital Oswaldo Cruz}. */
    private static final Set<String> AT = Set.of("at", "in", "near");

    private final PersonLexicon lexicon;

    private final PlaceNames places;
    private final NameEvidence evidence;

    NameFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
        this.evidence = new NameEvidence(lexicon, places);
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
        int i = 0;
        while (i < text.tokens()) {
            if (!text.isCapitalised(i) || text.isTitleCased(text.sentenceOf(i))) {
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
                && (isCalendar(text, end - 1, start) || isFunction(text, end - 1) || !text.isWord(end - 1))) {
            end--;
        }
        if (end <= start) {
            return;
        }
        int first = afterLead(text, start, end, tags);
        if (first == start && isBehindTitleOf(text, start)) {
            first = firstGivenName(text, start, end);
            start = first;
        }
        if (first >= end) {
            return;
        }
        int person = tags.personBehindName(first, end);
        int behind = person < 0 ? afterBody(text, first, end, tags) : person;
        if (behind > first) {
            first = behind;
            start = person < 0 || isBehindTitleOf(text, start) ? behind : start;
        }
        Sex sex = Sex.UNKNOWN;
        boolean honorific = false;
        for (int i = start; i < first; i++) {
            honorific |= lexicon.isHonorific(text.lower(i));
            Sex told = sexOfTitle(text.lower(i));
            sex = told == Sex.UNKNOWN ? sex : told;
        }
        boolean titleInRun = first > start && lexicon.isTitle(text.lower(first - 1));
        boolean title = titleInRun || isLowerTitleBefore(text, start, first);
        int words = words(text, first, end);
        if (words == 0
                || words > (honorific || title ? LONGEST_INTRODUCED : LONGEST_NAME)
                || isNoName(text, first, end, words, honorific || title, tags.lead(first, end, NameType.PERSON) > 0)) {
            return;
        }
        int points = evidence.weigh(text, start, first, end, words)
                + (honorific ? 40 : title ? 30 : 0)
                + (words == 1 && !honorific && !title ? evidence.alone(text, first, end) : 0);
        names.add(new Name(start, first, end, words, points, honorific || title, sex));
    }

    private boolean isFunction(StoryText text, int token) {
        return lexicon.isNotName(text.lower(token), NotName.FUNCTION);
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

    /** The token after the adjectives, titles and honorifics that a run begins with. */
    private int afterLead(StoryText text, int start, int end, NameTags tags) {
        int lead = start;
        for (int i = start; i < end - 1; i++) {
            String lower = text.lower(i);
            boolean afterGiven = i > start && lexicon.isGivenName(text.lower(i - 1)) && !isOffice(text, i);
            // Marine Le Pen is no marine.
            boolean named = lexicon.isWeakName(lower)
                    && (tags.begins(i, NameType.PERSON) || (i == start && isLowerTitleBefore(text, i, i)));
            boolean isTitle = !named && (lexicon.isTitle(lower) || lexicon.isHonorific(lower));
            if (isTitle && !(afterGiven && !lexicon.isHonorific(lower))) {
                lead = i + 1;
            } else if (i == lead
                    && !lexicon.isGivenName(lower)
                    && places.nationality().apply(text.word(i)) != null) {
                lead = i + 1;
            }
            if (lead == i + 1 && lead < end && text.word(lead).equals("-")) {
                lead++;
            }
        }
        return lead;
    }

    /** A title that is nobody's family name: Commissioner, but not Major and not Baker. */
    private boolean isOffice(StoryText text, int token) {
        PersonKind kind = lexicon.kindOfTitleBefore(text, token, token + 1);
        String lower = text.lower(token);
        return (kind == PersonKind.OFFICIAL || kind == PersonKind.SPOKESPERSON)
                && !lexicon.isNotName(lower, NotName.SURNAME_TOO)
                && !lexicon.isWeakName(lower)
                && !lexicon.isGivenName(lower);
    }

    /** Behind {@code minister of}: the run begins with what the minister is of. */
    private boolean isBehindTitleOf(StoryText text, int start) {
        return start >= 2
                && text.sentenceOf(start - 2) == text.sentenceOf(start)
                && text.lower(start - 1).equals("of")
                && lexicon.isTitle(text.lower(start - 2));
    }

    /** Where the name begins in a run that begins with what its bearer's title is of: {@code of State Antony Blinken}. */
    private int firstGivenName(StoryText text, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            String lower = text.lower(i);
            if (lexicon.isGivenName(lower) || lexicon.isWeakName(lower)) {
                return i;
            }
        }
        int first = start;
        while (first < end - 1 && isBodyOrThing(text.lower(first))) {
            first++;
        }
        return end - first > 1 ? first : start;
    }

    /** Where a name begins behind a body's in one run: {@code for the Cabinet Nader Saad}, {@code of Mongolia U.Khurelsukh}. */
    private int afterBody(StoryText text, int first, int end, NameTags tags) {
        boolean initial = end - first > 2 && NameEvidence.isInitial(text.word(end - 2)) && !text.isSpaced(end - 1);
        if (initial) {
            return end - 2;
        }
        String before = first > text.firstToken(text.sentenceOf(first)) ? text.lower(first - 1) : "";
        if (AT.contains(before)) {
            return first;
        }
        boolean titled = isBehindTitle(text, first);
        for (int i = end - 3; i >= first; i--) {
            if (isBodyOrThing(text.lower(i))
                    && lexicon.isGivenName(text.lower(i + 1))
                    && (titled || tags.lead(i + 1, end, NameType.PERSON) >= 0)) {
                return i + 1;
            }
        }
        return first;
    }

    /** {@code spokesman for the}: a title before the run with nothing but small words between. */
    private boolean isBehindTitle(StoryText text, int first) {
        int from = Math.max(text.firstToken(text.sentenceOf(first)), first - TITLE_REACHES);
        for (int i = first - 1; i >= from && text.isWord(i); i--) {
            if (lexicon.isTitle(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBodyOrThing(String lower) {
        return lexicon.isNotName(lower, NotName.ORGANISATION)
                || lexicon.isNotName(lower, NotName.PLACE)
                || lexicon.isNotName(lower, NotName.THING);
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

    private boolean isLowerTitleBefore(StoryText text, int start, int first) {
        return start == first
                && start > 0
                && text.sentenceOf(start - 1) == text.sentenceOf(start)
                && text.isWord(start - 1)
                && !text.isCapitalised(start - 1)
                && lexicon.isTitle(text.lower(start - 1));
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

    private boolean isNoName(StoryText text, int first, int end, int words, boolean introduced, boolean seen) {
        String name = text.between(first, end - 1);
        if (lexicon.isNotPerson(name.toLowerCase(Locale.ROOT))) {
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
            boolean surname =
                    i > first && (given || introduced) && words <= 4 && lexicon.isNotName(lower, NotName.SURNAME_TOO);
            boolean unlikely = isBodyOrThing(lower)
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
            boolean givenToo = i == first
                    && words >= 2
                    && (seen || introduced)
                    && (lexicon.isWeakName(lower) || lexicon.isGivenName(lower));
            if (unlikely && !surname && !easternPart && !givenToo) {
                return true;
            }
            if (text.isAllCaps(i) && text.word(i).length() > 1 && words == 1 && !introduced) {
                return true;
            }
        }
        if (words == 1) {
            String word = text.word(end - 1);
            return word.length() < 2
                    || (end < text.tokens() && text.word(end).equals("-") && !text.isSpaced(end) && !introduced)
                    || places.nationality().apply(word) != null
                    || lexicon.isTitle(text.lower(end - 1))
                    || lexicon.isHonorific(text.lower(end - 1));
        }
        return false;
    }
}
