package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.CueLexicon.Word;
import dev.wiredesk.enrich.text.Datelines;
import dev.wiredesk.enrich.text.Outlets;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells where a clause begins that no "that" announces. */
final class BareClauses {

    static final int SHORTEST = 3;

    private static final Set<String> ADDRESSEES = Set.of(
            "him",
            "her",
            "them",
            "us",
            "me",
            "it",
            "reporters",
            "journalists",
            "lawmakers",
            "police",
            "investigators",
            "parliament",
            "viewers",
            "supporters",
            "investors",
            "analysts",
            "shareholders",
            "delegates",
            "diplomats",
            "employees",
            "residents",
            "voters",
            "worshippers",
            "troops",
            "soldiers",
            "students",
            "fans",
            "jurors",
            "mps");

    /** Who or what is told something behind an article. */
    private static final Set<String> AUDIENCES = Set.of(
            "court",
            "jury",
            "judge",
            "inquiry",
            "committee",
            "hearing",
            "commission",
            "council",
            "panel",
            "senate",
            "house",
            "parliament",
            "crowd",
            "audience",
            "conference",
            "briefing",
            "rally",
            "forum",
            "meeting",
            "congregation",
            "newspaper",
            "programme",
            "program",
            "channel",
            "station",
            "broadcaster",
            "agency",
            "website",
            "magazine",
            "daily",
            "television",
            "radio",
            "tv");

    private static final Set<String> DAYTIMES = Set.of("morning", "afternoon", "evening", "night");

    private static final Set<String> TIMES = Set.of("on", "late", "early", "earlier", "last");

    private static final Set<String> PARTS_OF_DAYS = Set.of("late", "early");

    private static final Set<String> OCCASIONS = Set.of(
            "statement",
            "tweet",
            "post",
            "interview",
            "speech",
            "letter",
            "briefing",
            "message",
            "report",
            "email",
            "e-mail",
            "memo",
            "video",
            "column",
            "blog");

    private static final Set<String> NO_BEGINNINGS = Set.of(
            "of",
            "on",
            "at",
            "by",
            "with",
            "about",
            "as",
            "for",
            "from",
            "to",
            "so",
            "and",
            "but",
            "or",
            "yes",
            "not",
            "goodbye",
            "again",
            "earlier",
            "later",
            "last",
            "during",
            "after",
            "before",
            "out",
            "in",
            "up",
            "into",
            "himself",
            "herself",
            "themselves");

    private static final Set<String> AFTER_VERBS = Set.of("a", "the", "to", "in", "an", "that", "not", "it");

    private static final Set<String> AUXILIARIES = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "had",
            "have",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "might",
            "must",
            "do",
            "does",
            "did",
            "wo",
            "came",
            "went",
            "took",
            "made",
            "left",
            "began",
            "became",
            "got",
            "gave",
            "held",
            "knew",
            "lost",
            "needs",
            "wants",
            "met",
            "fell",
            "rose",
            "won't",
            "can't",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "wasn't",
            "couldn't",
            "wouldn't",
            "need",
            "want");

    private static final Set<String> RELATIVES = Set.of(
            "that", "which", "who", "as", "where", "when", "whose", "what", "to", "and", "than", "after", "before");

    private static final int LONGEST_SUBJECT = 9;
    private static final int LONGEST_AUDIENCE = 6;

    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "i", "there", "it");

    private final StoryText text;
    private final CueLexicon lexicon;
    private final int behindDateline;

    BareClauses(StoryText text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.behindDateline = Datelines.end(text);
    }

    /** Whether a clause may follow a verb without "that". */
    boolean isBareVerb(int token) {
        String lower = text.lower(token);
        return lexicon.is(Word.SAY, lower) || lexicon.is(Word.TELL, lower) || lexicon.is(Word.THINK, lower);
    }

    /** A pronoun that only a clause begins with. */
    boolean isSubject(int token, int to) {
        return token < to && SUBJECTS.contains(text.lower(token));
    }

    /** Behind somebody told: {@code told Reuters the}, {@code told him it}. */
    int behindAddressee(int from, int to) {
        int at = from;
        if (at < to && ADDRESSEES.contains(text.lower(at))) {
            return behindTime(at + 1, to);
        }
        int audience = behindAudience(from, to);
        if (audience > from) {
            return behindTime(audience, to);
        }
        while (at < to
                && at - from < 8
                && (text.isCapitalised(at)
                        || text.lower(at).equals("the")
                        || text.word(at).equals("-"))) {
            at++;
        }
        // The clause begins with its article: told Reuters the talks went on.
        at -= at - 1 > from && text.lower(at - 1).equals("the") ? 1 : 0;
        return at > from ? behindTime(at, to) : -1;
    }

    /** {@code told a regular news conference it}, {@code told state television the}; or the token itself. */
    private int behindAudience(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_AUDIENCE) && text.isWord(i); i++) {
            if (AUDIENCES.contains(text.lower(i)) && !text.isCapitalised(i)) {
                return Outlets.isNamedAt(text, i + 1) ? behindName(i + 1, to) : i + 1;
            }
        }
        return from;
    }

    private int behindName(int first, int to) {
        int end = first;
        while (end < to && (text.isCapitalised(end) || text.word(end).equals("-"))) {
            end++;
        }
        return end;
    }

    /** Skips {@code on Monday}, {@code today}, {@code in a statement}. */
    int behindTime(int from, int to) {
        int at = from;
        if (at < to && (text.lower(at).equals("today") || text.lower(at).equals("yesterday"))) {
            return at + 1;
        }
        // Late on Wednesday, early Sunday.
        at += at + 1 < to && PARTS_OF_DAYS.contains(text.lower(at)) ? 1 : 0;
        if (at < to && TIMES.contains(text.lower(at))) {
            at++;
        }
        if (at < to && text.isCapitalised(at) && text.lower(at).endsWith("day")) {
            at++;
            return at < to && DAYTIMES.contains(text.lower(at)) ? at + 1 : at;
        }
        if (from + 2 < to
                && text.lower(from).equals("in")
                && (text.lower(from + 1).equals("a") || text.lower(from + 1).equals("an"))) {
            boolean occasion = OCCASIONS.contains(text.lower(from + 2));
            return occasion ? behindTime(from + 3, to) : from;
        }
        return from;
    }

    /** Whether a bare clause can begin here: no preposition, nothing too short, and a verb in it. */
    boolean beginsClause(int first, int unitTo) {
        if (unitTo - first < SHORTEST || text.kind(first) == TokenKind.PUNCTUATION) {
            return false;
        }
        String lower = text.lower(first);
        if (NO_BEGINNINGS.contains(lower)) {
            return false;
        }
        return hasVerb(first + 1, Math.min(unitTo, first + 30));
    }

    /** Whether the words from a token on are more than a name: behind "said" they are what is said. */
    boolean mayBegin(int first, int unitTo) {
        return unitTo - first > SHORTEST
                && text.isWord(first)
                && !text.isCapitalised(first)
                && !NO_BEGINNINGS.contains(text.lower(first))
                && !text.lower(first).endsWith("ly")
                && !text.lower(first).endsWith("ing");
    }

    /** {@code the huts had no title}: a subject and an auxiliary with nothing in between that makes it an object. */
    boolean isSoonVerb(int first, int to) {
        for (int i = first + 1; i < Math.min(to, first + LONGEST_SUBJECT); i++) {
            String lower = text.lower(i);
            if (AUXILIARIES.contains(lower)) {
                return true;
            }
            if (!text.isWord(i) || RELATIVES.contains(lower)) {
                return false;
            }
        }
        return false;
    }

    /** Whether some word from a token on and before another is a finite verb. */
    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = text.lower(i);
            boolean verb = text.isWord(i)
                    && !text.isCapitalised(i)
                    && (isAuxiliary(word)
                            || word.endsWith("ed")
                            || lexicon.isVerb(word)
                            || (word.endsWith("s")
                                    && !word.endsWith("ss")
                                    && i + 1 < to
                                    && AFTER_VERBS.contains(text.lower(i + 1))));
            if (verb || word.equals("'s") || word.equals("'re") || word.equals("'ll") || word.equals("'d")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /** The first token of the sentence's own words, behind marks and a dateline. */
    int clauseStart(int unitFrom) {
        int first = Math.max(unitFrom, behindDateline);
        while (first < text.tokens() && text.kind(first) == TokenKind.PUNCTUATION) {
            first++;
        }
        return first;
    }
}
