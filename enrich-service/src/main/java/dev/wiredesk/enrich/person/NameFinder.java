package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon.NotName;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the capitalised runs of a text down to names and weighs what speaks for a person. */
final class NameFinder {

    /** Points that make a name a person's. */
    static final int ENOUGH = 30;

    /** Points for one unit of the tagger's log-odds, and how many units count. */
    private static final double POINTS = 15;

    private static final double MOST_LEAD = 4;

    /** It may speak against a name more than for it: the rules have seen something too. */
    private static final double MOST_FOR = 3;

    private static final int LONGEST_RUN = 14;
    private static final int LONGEST_NAME = 5;

    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "der", "den", "von", "zu", "zur", "al", "el", "bin", "bint", "ibn", "ben", "da", "do", "dos",
            "das", "di", "del", "della", "la", "le", "du", "ul", "ur", "abu", "ould", "ter", "ten", "y", "af", "ap",
            "st.", "ag");

    /** What else follows a name and a hyphen. */
    private static final Set<String> HYPHENATED = Set.of(
            "based", "led", "style", "backed", "born", "like", "wide", "long", "era", "run", "owned", "made", "held",
            "funded", "bound", "area", "trade", "free", "only", "type", "class", "built", "bred", "elect", "listed",
            "ruled", "aged", "rich", "on", "in", "up", "to", "off", "out", "by", "and", "turned", "old", "year", "day",
            "allied");

    private static final Set<String> KIN = Set.of(
            "mother",
            "father",
            "wife",
            "husband",
            "son",
            "daughter",
            "brother",
            "sister",
            "widow",
            "mum",
            "mom",
            "dad",
            "uncle",
            "aunt",
            "cousin",
            "nephew",
            "niece",
            "grandmother",
            "grandfather",
            "partner",
            "colleague",
            "friend");

    private static final Set<String> CREDITS =
            Set.of("reporting", "writing", "editing", "compiled", "translated", "photographs", "written", "edited");

    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    private final PersonLexicon lexicon;
    private final PlaceNames places;

    NameFinder(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }

    /**
     * All candidates of a text, single words included, in the order of the text. Headlines are left out: their capitals say nothing.
     */
    List<Name> find(StoryText text, NameTags tags) {
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
            int start = joinedParticle(text, i);
            int end = extend(text, i);
            if (end - start <= LONGEST_RUN) {
                cut(text, start, end, lowerCaseWords, names);
            }
            i = end;
        }
        return names.stream().map(name -> withTags(name, tags)).toList();
    }

    /** The tagger has its say on a name, in points. */
    private static Name withTags(Name name, NameTags tags) {
        double lead = tags.lead(name.first(), name.end(), NameType.PERSON);
        int points = (int) Math.round(Math.clamp(lead, -MOST_LEAD, MOST_FOR) * POINTS);
        return new Name(
                name.lead(),
                name.first(),
                name.end(),
                name.words(),
                name.evidence() + points,
                name.introduced(),
                name.sex());
    }

    /** {@code al-} before a capital belongs to the name. */
    private static int joinedParticle(StoryText text, int i) {
        boolean glued = i >= 2
                && text.word(i - 1).equals("-")
                && !text.isSpaced(i)
                && !text.isSpaced(i - 1)
                && PARTICLES.contains(text.lower(i - 2));
        return glued ? i - 2 : i;
    }

    private int extend(StoryText text, int from) {
        int sentenceEnd = text.endToken(text.sentenceOf(from));
        int end = from + 1;
        while (end < sentenceEnd) {
            int next = afterJoin(text, end, sentenceEnd);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the run when it goes on at a token, or -1. */
    private int afterJoin(StoryText text, int at, int sentenceEnd) {
        if (text.isCapitalised(at)) {
            return text.word(at).startsWith("'") || text.word(at).startsWith("’") ? -1 : at + 1;
        }
        String lower = text.lower(at);
        if (lower.equals("-") && !text.isSpaced(at) && at + 1 < sentenceEnd && !text.isSpaced(at + 1)) {
            return text.isCapitalised(at + 1) || isEasternGivenName(text, at) ? at + 2 : -1;
        }
        if (lower.equals(",")
                && at + 1 < sentenceEnd
                && SUFFIXES.contains(text.lower(at + 1))
                && text.isCapitalised(at + 1)) {
            return at + 2;
        }
        if (text.isWord(at)
                && lower.length() > 2
                && lower.charAt(1) == '\''
                && Character.isUpperCase(text.word(at).charAt(2))) {
            return at + 1;
        }
        return PARTICLES.contains(lower) && text.isWord(at) ? afterParticles(text, at, sentenceEnd) : -1;
    }

    /** {@code Jong-un}: capital, hyphen, small letter, behind a family name. */
    private boolean isEasternGivenName(StoryText text, int hyphen) {
        boolean named = hyphen >= 2
                && text.isCapitalised(hyphen - 2)
                && text.isCapitalised(hyphen - 1)
                && text.sentenceOf(hyphen - 2) == text.sentenceOf(hyphen);
        String tail = text.word(hyphen + 1);
        return named && text.isWord(hyphen + 1) && tail.length() <= 6 && !HYPHENATED.contains(tail);
    }

    private static int afterParticles(StoryText text, int from, int sentenceEnd) {
        int at = from;
        while (at < sentenceEnd && at - from < 4) {
            if (text.isCapitalised(at)) {
                return at + 1;
            }
            boolean joins = PARTICLES.contains(text.lower(at)) || (text.word(at).equals("-") && !text.isSpaced(at));
            if (!joins) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private void cut(StoryText text, int runStart, int runEnd, Set<String> lowerCaseWords, List<Name> names) {
        int start = runStart;
        while (start < runEnd && (isFunction(text, start) || isSentenceWord(text, start, lowerCaseWords))) {
            start++;
        }
        while (start < runEnd && !text.isCapitalised(start) && !PARTICLES.contains(text.lower(start))) {
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
        int first = afterLead(text, start, end);
        if (first == start && isBehindTitleOf(text, start)) {
            first = firstGivenName(text, start, end);
        }
        if (first >= end) {
            return;
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
        if (words == 0 || words > LONGEST_NAME || isNoName(text, first, end, words, honorific || title)) {
            return;
        }
        int evidence = weigh(text, start, first, end, words)
                + (honorific ? 40 : title ? 30 : 0)
                + (words == 1 && !honorific && !title ? alone(text, first, end) : 0);
        names.add(new Name(start, first, end, words, evidence, honorific || title, sex));
    }

    /** A single word is a person by itself only if it is a given name whose bearer speaks. */
    private int alone(StoryText text, int first, int end) {
        boolean speaks = end < text.tokens() && lexicon.isSpeech(text.lower(end));
        return lexicon.isGivenName(text.lower(first)) && speaks ? -10 : -20;
    }

    private boolean isFunction(StoryText text, int token) {
        return lexicon.isNotName(text.lower(token), NotName.FUNCTION);
    }

    /** An ordinary word that has its capital from the beginning of a sentence. */
    private boolean isSentenceWord(StoryText text, int token, Set<String> lowerCaseWords) {
        String lower = text.lower(token);
        return text.startsSentence(token)
                && !PARTICLES.contains(lower)
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
    private int afterLead(StoryText text, int start, int end) {
        int lead = start;
        for (int i = start; i < end - 1; i++) {
            String lower = text.lower(i);
            boolean afterGiven = i > start && lexicon.isGivenName(text.lower(i - 1));
            boolean isTitle = lexicon.isTitle(lower) || lexicon.isHonorific(lower);
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

    /** Behind {@code minister of}: the run begins with what the minister is of. */
    private boolean isBehindTitleOf(StoryText text, int start) {
        return start >= 2
                && text.sentenceOf(start - 2) == text.sentenceOf(start)
                && text.lower(start - 1).equals("of")
                && lexicon.isTitle(text.lower(start - 2));
    }

    private int firstGivenName(StoryText text, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (lexicon.isGivenName(text.lower(i))) {
                return i;
            }
        }
        return start;
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
                    && !PARTICLES.contains(text.word(i))
                    && !afterHyphen
                    && !SUFFIXES.contains(text.lower(i))) {
                words++;
            }
        }
        return words;
    }

    private boolean isNoName(StoryText text, int first, int end, int words, boolean introduced) {
        String name = text.between(first, end - 1);
        if (lexicon.isNotPerson(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean given = lexicon.isGivenName(text.lower(first));
        for (int i = first; i < end; i++) {
            String lower = text.lower(i);
            if (text.isWord(i)
                    && lower.indexOf('.') > 0
                    && lower.indexOf('.') < lower.length() - 1
                    && lower.length() > 4) {
                return true;
            }
            boolean surname = i == end - 1
                    && i > first
                    && (given || introduced)
                    && words <= 3
                    && lexicon.isNotName(lower, NotName.SURNAME_TOO);
            boolean unlikely = lexicon.isNotName(lower, NotName.ORGANISATION)
                    || lexicon.isNotName(lower, NotName.PLACE)
                    || lexicon.isNotName(lower, NotName.THING)
                    || lexicon.isNotName(lower, NotName.CALENDAR)
                    || (lexicon.isNotName(lower, NotName.FUNCTION) && !PARTICLES.contains(lower));
            // Park So-yeon
            boolean familyName = i == first && words >= 2 && lexicon.isFamilyNameFirst(lower);
            if (unlikely && !surname && !familyName) {
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

    private int weigh(StoryText text, int start, int first, int end, int words) {
        String firstLower = text.lower(first);
        boolean given = lexicon.isGivenName(firstLower);
        int points = words == 2 || words == 3 ? 5 : words == 4 ? -5 : 0;
        points += given ? 30 : lexicon.isWeakName(firstLower) ? 10 : 0;
        points += shape(text, first, end, words);
        points += surroundings(text, start, end, words);
        if (words > 1 || !given) {
            points -= places.isPlace().test(text.between(first, end - 1)) ? 30 : 0;
        }
        if (words > 1 && !given && places.country().apply(text.word(first)) != null) {
            points -= 30;
        }
        return points;
    }

    /** What the words of the name look like. */
    private int shape(StoryText text, int first, int end, int words) {
        int points = 0;
        boolean capitals = true;
        boolean initial = false;
        boolean particle = false;
        boolean laterGiven = false;
        for (int i = first; i < end; i++) {
            String lower = text.lower(i);
            capitals &= !text.isWord(i) || text.isAllCaps(i);
            initial |= i < end - 1 && isInitial(text.word(i));
            particle |= i > first && !text.isCapitalised(i) && PARTICLES.contains(lower) && !lower.equals("de");
            laterGiven |= i > first && lexicon.isGivenName(lower);
        }
        points += initial ? 20 : 0;
        points += particle ? 10 : 0;
        points += laterGiven ? 10 : 0;
        points -= capitals && words > 1 ? 20 : 0;
        if (SUFFIXES.contains(text.lower(end - 1)) && words > 1) {
            points += 20;
        }
        if (lexicon.isFamilyNameFirst(text.lower(first)) && words >= 2 && words <= 3) {
            points += 25;
        } else if (words == 2 && lexicon.isFamilyNameFirst(text.lower(end - 1))) {
            points += 10;
        }
        return points + (words > 1 && hasEndingOfSurname(text.lower(end - 1)) ? 15 : 0);
    }

    private static boolean isInitial(String word) {
        return word.endsWith(".")
                && word.length() <= 4
                && Character.isUpperCase(word.charAt(0))
                && (word.length() == 2 || word.charAt(1) == '.');
    }

    private static boolean hasEndingOfSurname(String lower) {
        if (lower.length() < 5) {
            return false;
        }
        for (String ending : SURNAME_ENDINGS) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> SURNAME_ENDINGS = List.of(
            "ov", "ova", "ev", "eva", "yev", "sky", "skyi", "skiy", "ski", "ska", "enko", "chuk", "yuk", "vić", "ić",
            "vic", "vich", "yan", "ian", "shvili", "dze", "adze", "zadeh", "zade", "oğlu", "oglu", "sson", "sen",
            "escu", "opoulos", "akis", "idis", "nen", "aitis", "auskas", "berg", "stein", "mann", "ez", "inho", "wala",
            "pour", "nejad", "abadi", "wicz", "czyk", "ullah", "singh");

    /** What stands before and after the name. */
    private int surroundings(StoryText text, int start, int end, int words) {
        int points = 0;
        int sentence = text.sentenceOf(start);
        if (start > text.firstToken(sentence)) {
            String before = text.lower(start - 1);
            boolean quoted = end < text.tokens()
                    && text.kind(start - 1) == TokenKind.QUOTE_MARK
                    && text.kind(end) == TokenKind.QUOTE_MARK;
            points -= quoted ? 25 : 0;
            points += isCredit(text, start, sentence) ? 35 : 0;
            boolean comma = before.equals(",") && start - 1 > text.firstToken(sentence);
            points += KIN.contains(comma ? text.lower(start - 2) : before) ? 25 : 0;
            points += switch (before) {
                case "the" -> -30;
                case "in" -> -15;
                case "at" -> -10;
                case "near", "around" -> -15;
                default -> lexicon.isSpeech(before) && words > 1 ? 10 : 0;
            };
        }
        if (end < text.endToken(sentence)) {
            String after = text.lower(end);
            if (lexicon.isSpeech(after)) {
                points += 10;
            } else if (after.equals("who")) {
                points += 20;
            } else if (after.equals(",") && end + 1 < text.endToken(sentence)) {
                points += afterComma(text, end + 1, text.endToken(sentence));
            }
        }
        return points;
    }

    /** {@code (Reporting by NAME}, {@code call sign NAME}, {@code by the name of NAME}. */
    private static boolean isCredit(StoryText text, int start, int sentence) {
        if (start < text.firstToken(sentence) + 2) {
            return false;
        }
        return switch (text.lower(start - 1)) {
            case "by" -> CREDITS.contains(text.lower(start - 2));
            case "sign" -> text.lower(start - 2).equals("call");
            case "of" -> text.lower(start - 2).equals("name");
            default -> false;
        };
    }

    private int afterComma(StoryText text, int from, int sentenceEnd) {
        String lower = text.lower(from);
        if (lower.equals("who") || lower.equals("whose")) {
            return 20;
        }
        boolean age = text.kind(from) == TokenKind.NUMBER
                && text.word(from).length() <= 3
                && from + 1 < sentenceEnd
                && text.kind(from + 1) == TokenKind.PUNCTUATION;
        if (age || (lower.equals("aged") && from + 1 < sentenceEnd)) {
            return 30;
        }
        for (int i = from; i < sentenceEnd && i < from + 7; i++) {
            if (text.kind(i) == TokenKind.PUNCTUATION && !text.word(i).equals("-")) {
                return 0;
            }
            if (lexicon.isTitle(text.lower(i))) {
                return i == from || !text.isCapitalised(from) ? 25 : 10;
            }
        }
        return 0;
    }
}
