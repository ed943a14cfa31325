package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.text.Bylines;
import dev.wiredesk.enrich.text.Outlets;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.List;
import java.util.Set;

/** Weighs what speaks for a run of words being a person, in points: their look, their neighbours, and what the tagger of names sees. */
final class NameEvidence {
    /** Points for one unit of the tagger's log-odds, and how many units count. */
    private static final double POINTS = 15;

    private static final double MOST_LEAD = 4;

    private static final double LEAD_OF_AFFILIATED = 1;

    /** Against a name that stands in quotation marks by itself: a film, a song, a ship. */
    private static final int QUOTED = 60;

    /** It may speak against a name more than for it: the rules have seen something too. */
    private static final double MOST_FOR = 3;

    /** Common nouns that a name often stands behind, and that are no titles. */
    private static final Set<String> BEARERS = Set.of(
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
            "friend",
            "classmate",
            "roommate",
            "teammate",
            "compatriot",
            "rival",
            "opponent",
            "predecessor",
            "successor",
            "namesake",
            "citizen",
            "native",
            "visitor",
            "claimant",
            "user",
            "teenager");

    private static final Set<String> CREDITS =
            Set.of("reporting", "writing", "editing", "compiled", "translated", "photographs", "written", "edited");

    private static final List<String> SURNAME_ENDINGS = List.of(
            "ov", "ova", "ev", "eva", "yev", "sky", "skyi", "skiy", "ski", "ska", "enko", "chuk", "yuk", "vić", "ić",
            "vic", "vich", "yan", "ian", "shvili", "dze", "adze", "zadeh", "zade", "oğlu", "oglu", "sson", "sen",
            "escu", "opoulos", "akis", "idis", "nen", "aitis", "auskas", "berg", "stein", "mann", "ez", "inho", "wala",
            "pour", "nejad", "abadi", "wicz", "czyk", "ullah", "singh");

    private static final int OF_A_BODY = 40;

    private static final int CREDITED = 35;

    private static final int OF_APPOINTED = 25;

    private static final int JOINED = 25;

    /** What stands between the names of a byline. */
    private static final Set<String> JOINTS = Set.of("by", "and", ",", "&");

    private static final Set<String> NOTHING_BUT_STREETS =
            Set.of("street", "avenue", "boulevard", "st.", "ave.", "rd.", "blvd.", "ln.", "hwy.");

    private static final Set<String> ALONG = Set.of("of", "on", "at", "near", "along", "off");

    /** Family names, too. */
    private static final Set<String> STREETS = Set.of(
            "road", "lane", "circle", "close", "drive", "crescent", "terrace", "way", "court", "grove", "square");

    private final PersonLexicon lexicon;
    private final PlaceNames places;

    NameEvidence(PersonLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** The tagger has its say on a name, in points. */
    Name withTags(StoryText text, Name name, NameTags tags) {
        double lead = tags.lead(name.first(), name.end(), NameType.PERSON);
        if (isAffiliated(text, name)) {
            // The tagger takes Heather Barr of Human Rights Watch for one name of a body, and so Purdue University's
            // Ann Lee.
            lead = Math.max(lead, LEAD_OF_AFFILIATED);
        }
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

    private boolean isAffiliated(StoryText text, Name name) {
        boolean owned = name.first() > 0 && text.lower(name.first() - 1).equals("'s");
        boolean behind = name.end() < text.tokens() && text.lower(name.end()).equals("of");
        return lexicon.mayBeGivenName(text.lower(name.first()))
                && (name.words() == 2 || name.words() == 3)
                && (owned || behind);
    }

    /** A single word is a person by itself only if everybody knows who is meant, or if it is a given name whose bearer speaks. */
    int alone(StoryText text, int first, int end) {
        if (lexicon.isKnownSurname(text.lower(first))) {
            return 85;
        }
        boolean speaks = end < text.tokens() && lexicon.isSpeech(text.lower(end));
        boolean apposed = end + 1 < text.tokens()
                && text.word(end).equals(",")
                && (text.lower(end + 1).equals("a") || text.lower(end + 1).equals("an"));
        if (apposed) {
            return 0;
        }
        return lexicon.isGivenName(text.lower(first)) && speaks ? -10 : -20;
    }

    int weigh(StoryText text, int start, int first, int end, int words) {
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
            particle |= i > first && !text.isCapitalised(i) && NameRuns.isParticle(lower) && !lower.equals("de");
            laterGiven |= i > first && lexicon.isGivenName(lower);
        }
        points += initial ? 20 : 0;
        points += particle ? 10 : 0;
        points += laterGiven ? 10 : 0;
        points -= capitals && words > 1 ? 20 : 0;
        if (NameRuns.isSuffix(text.lower(end - 1)) && words > 1) {
            points += 20;
        }
        if (lexicon.isFamilyNameFirst(text.lower(first)) && words >= 2 && words <= 3) {
            points += 25;
        } else if (words == 2 && lexicon.isFamilyNameFirst(text.lower(end - 1))) {
            points += 10;
        }
        return points + (words > 1 && hasEndingOfSurname(text.lower(end - 1)) ? 15 : 0);
    }

    static boolean isInitial(String word) {
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

    /** What stands before and after the name. */
    private int surroundings(StoryText text, int start, int end, int words) {
        int points = 0;
        int sentence = text.sentenceOf(start);
        if (start > text.firstToken(sentence)) {
            String before = text.lower(start - 1);
            points -= isQuoted(text, start, end) ? QUOTED : 0;
            points += isCredit(text, start, sentence) ? CREDITED : 0;
            boolean comma = before.equals(",") && start - 1 > text.firstToken(sentence);
            boolean body =
                    isNamedBody(text, start, sentence) || isStreet(text, start, end) || isOutlet(text, start, words);
            points -= body ? OF_A_BODY : 0;
            points += BEARERS.contains(comma ? text.lower(start - 2) : before) ? 25 : 0;
            points += switch (before) {
                case "the" -> -30;
                case "in" -> -15;
                case "at" -> -10;
                case "near", "around" -> -15;
                default -> lexicon.isSpeech(before) && words > 1 ? 10 : 0;
            };
            boolean appointed = RoleWords.APPOINTING.contains(before)
                    && end < text.tokens()
                    && text.lower(end).equals("as");
            points += appointed ? OF_APPOINTED : 0;
        }
        points += words == 2 && isJoinedToName(text, end) ? JOINED : 0;
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

    /** {@code Auston Matthews and William Nylander scored}: behind it a given name and another, and then a small word or a mark. */
    private boolean isJoinedToName(StoryText text, int and) {
        return and + 3 < text.tokens()
                && text.word(and).equals("and")
                && lexicon.isGivenName(text.lower(and + 1))
                && text.isCapitalised(and + 1)
                && text.isCapitalised(and + 2)
                && !lexicon.isBodyOrThing(text.lower(and + 2))
                && !text.isCapitalised(and + 3);
    }

    /** {@code of the watchdog group Fair Vote}: the name of what somebody is of. */
    private static boolean isNamedBody(StoryText text, int start, int sentence) {
        int at = start - 1;
        if (!RoleWords.BODIES.contains(text.lower(at))) {
            return false;
        }
        while (at > text.firstToken(sentence) && start - at < 5 && text.isWord(at) && !text.isCapitalised(at)) {
            if (RoleWords.AFFILIATING.contains(text.lower(at))) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** {@code Italian broadcaster Rai}, {@code developer Van Thinh Phong}: the name of a paper or a company. */
    private static boolean isOutlet(StoryText text, int start, int words) {
        String before = text.lower(start - 1);
        boolean outlet = Outlets.isNamedAt(text, start) && (words == 1 || !before.equals("broadcaster"));
        return outlet || RoleWords.COMPANIES.contains(before);
    }

    /** {@code of Mill Lane}: an address. */
    private static boolean isStreet(StoryText text, int start, int end) {
        String last = text.lower(end - 1);
        boolean addressed = ALONG.contains(text.lower(start - 1)) || text.kind(start - 1) == TokenKind.NUMBER;
        return NOTHING_BUT_STREETS.contains(last) || (addressed && STREETS.contains(last));
    }

    private static boolean isQuoted(StoryText text, int start, int end) {
        boolean stop = end + 1 < text.tokens()
                && (text.word(end).equals(",") || text.word(end).equals("."));
        int close = stop ? end + 1 : end;
        return close < text.tokens()
                && text.kind(start - 1) == TokenKind.QUOTE_MARK
                && text.kind(close) == TokenKind.QUOTE_MARK;
    }

    /** {@code (Reporting by NAME}, {@code call sign NAME}, {@code by the name of NAME}. */
    private static boolean isCredit(StoryText text, int start, int sentence) {
        if (start < Bylines.end(text)) {
            return JOINTS.contains(text.lower(start - 1));
        }
        if (start < text.firstToken(sentence) + 2) {
            return false;
        }
        return switch (text.lower(start - 1)) {
            case "by" -> CREDITS.contains(text.lower(start - 2));
            case "sign" -> text.lower(start - 2).equals("call");
            case "of" -> text.lower(start - 2).equals("name");
            // Who gave only her first name, NAME.
            case "," -> text.lower(start - 2).equals("name");
            // A boy from Gambia named NAME.
            case "named", "nicknamed" -> true;
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
