package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.FoundTitle;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.Word;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.ShortName;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what may be names of people by capitals, in any language that has a lexicon. */
final class CasedNames {

    /** Points that make a name a person's. */
    static final int ENOUGH = 30;

    private static final Set<String> ARTICLES = Set.of("der", "den", "la", "las", "los");

    /** Endings of adjectives in cases that names of people mostly do not stand in behind a title. */
    private static final Set<String> ADJECTIVES = Set.of("ої", "ій", "ой", "их", "го");

    private static final int LONGEST_RUN = 16;
    private static final int LONGEST_NAME = 5;
    private static final int TITLE_REACHES = 12;

    private final LanguageLexicon lexicon;
    private final PersonLexicon latin;
    private final PlaceNames places;

    /** @param latin knows the given names in Latin letters */
    CasedNames(LanguageLexicon lexicon, PersonLexicon latin, PlaceNames places) {
        this.lexicon = lexicon;
        this.latin = latin;
        this.places = places;
    }

    /** All candidates, single words included, in the order of the text. */
    List<Name> find(StoryText text) {
        List<Name> names = new ArrayList<>();
        int i = 0;
        while (i < text.tokens()) {
            if (!text.isCapitalised(i)) {
                i++;
                continue;
            }
            int end = runEnd(text, i);
            if (end - i <= LONGEST_RUN) {
                Name name = cut(text, i, end);
                if (name != null) {
                    names.add(name);
                }
            }
            i = end;
        }
        return names;
    }

    private int runEnd(StoryText text, int from) {
        int to = text.endToken(text.sentenceOf(from));
        int end = from + 1;
        while (end < to) {
            int next = end;
            boolean hyphen = text.word(next).equals("-") && !text.isSpaced(next);
            if (hyphen) {
                next++;
            } else {
                while (next < to && next - end < 3 && isParticle(text, next, end)) {
                    next++;
                }
                // Ahmed el-Halid
                next += next > end && next + 1 < to && text.word(next).equals("-") && !text.isSpaced(next) ? 1 : 0;
            }
            boolean goesOn = next < to && text.isCapitalised(next) && !(hyphen && text.isSpaced(next));
            if (!goesOn) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    /** The articles among the particles follow another one: {@code von der Leyen}, but not {@code Fuest der Presse}. */
    private boolean isParticle(StoryText text, int token, int first) {
        String word = text.word(token);
        return lexicon.is(Word.PARTICLE, word) && (token > first || !ARTICLES.contains(word));
    }

    private @Nullable Name cut(StoryText text, int runFirst, int runEnd) {
        int lead = runFirst;
        while (lead < runEnd && isNoBeginning(text, lead)) {
            lead++;
        }
        if (lead == runEnd) {
            return null;
        }
        int first = afterTitles(text, lead, runEnd);
        boolean titled = first > lead;
        boolean complement = runEnd - first > 2
                && (isGiven(text, first)
                        ? isCountryBeforeName(text, first)
                        : isPlaceOrBody(text, first) || hasGiven(text, first + 1, runEnd - 1));
        if (!titled || complement) {
            first = afterComplement(text, first, runEnd);
        }
        while (first > lead && first < runEnd - 1 && !text.isCapitalised(first)) {
            first++;
        }
        int end = runEnd;
        end -= end - first > 2 && (isWhere(text, end - 1) || isLand(text, end)) ? 1 : 0;
        while (end - first > 2 && !text.isAllCaps(first) && isBody(text, end - 1)) {
            end -= text.word(end - 2).equals("-") ? 2 : 1;
        }
        while (end > first && (text.word(end - 1).equals("-") || lexicon.is(Word.FUNCTION, text.lower(end - 1)))) {
            end--;
        }
        int words = words(text, first, end);
        if (words == 0 || words > LONGEST_NAME || isNoName(text, first, end)) {
            return null;
        }
        if (words == 1 && (isLand(text, end) || isPlaceAsWhere(text, first) || isComplement(text, first, end))) {
            return null;
        }
        boolean title = titled || isTitleBefore(text, first);
        // Tibú y Convención are two towns; without a title it is not told from Ortega y Gasset.
        if (!title && first + 1 < end && text.word(first + 1).equals("y")) {
            return null;
        }
        boolean honorific = first > 0 && lexicon.is(Word.HONORIFIC, text.lower(first - 1));
        return new Name(
                lead,
                first,
                end,
                words,
                weigh(text, first, end, words, honorific, title),
                honorific || title,
                Sex.UNKNOWN);
    }

    /** {@code Центра Карнеги NAME}: whether a given name stands behind what a title is of. */
    private boolean hasGiven(StoryText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isGiven(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Белгородской области}, {@code Şuşa şəhərində}: what stands before is a place. */
    private boolean isLand(StoryText text, int token) {
        return token < text.tokens() && lexicon.is(Word.LAND, text.lower(token));
    }

    /**
     * {@code начальник Сумської обласної адміністрації}, {@code речник Повітряних сил Денис Яремко}, {@code nazir Səngəçal
     * terminalında}: what a title is of, and no name.
     */
    private boolean isComplement(StoryText text, int first, int end) {
        if (end + 1 >= text.endToken(text.sentenceOf(first)) || text.isCapitalised(end) || !text.isWord(end)) {
            return false;
        }
        String last = text.lower(end - 1);
        String next = text.lower(end);
        String ending = last.length() > 4 ? last.substring(last.length() - 2) : "";
        boolean adjective = ADJECTIVES.contains(ending);
        boolean agrees = adjective && next.length() > 4 && next.endsWith(ending);
        boolean beforeName = adjective
                && !lexicon.isSpeech(next)
                && !lexicon.is(Word.FUNCTION, next)
                && !lexicon.is(Word.PARTICLE, next)
                && text.isCapitalised(end + 1)
                && isGiven(text, end + 1);
        boolean where = lexicon.titlesComeLast()
                && lexicon.endsLike(Word.LOCATIVE, next)
                && places.isTown().test(text.word(first));
        return agrees || (beforeName && isTitleBefore(text, first)) || where;
    }

    /** A word that has its capital from the beginning of a sentence. */
    private boolean isNoBeginning(StoryText text, int token) {
        return !text.isWord(token)
                || lexicon.is(Word.FUNCTION, text.lower(token))
                || lexicon.is(Word.BEFORE, text.lower(token))
                || (text.startsSentence(token) && lexicon.isSpeech(text.lower(token)));
    }

    /** The token after the last title or word of address in a run. */
    private int afterTitles(StoryText text, int from, int end) {
        int after = from;
        int i = from;
        while (i < end - 1) {
            FoundTitle title = lexicon.titleAt(text, i, end - 1);
            if (title != null && (title.exact() || i == from)) {
                after = title.end();
                i = after;
            } else {
                if (lexicon.is(Word.HONORIFIC, text.lower(i))) {
                    after = i + 1;
                }
                i++;
            }
        }
        return after;
    }

    /** Where the given name stands in a run that begins with a body or a place: {@code МИД Украины Дмитрий Кулеба}. */
    private int afterComplement(StoryText text, int from, int end) {
        if (isGiven(text, from)) {
            return isCountryBeforeName(text, from) ? from + 1 : from;
        }
        for (int i = from + 1; i < end - 1; i++) {
            boolean initials = isInitial(text.word(i)) && text.isCapitalised(i + 1) && end - i <= 3;
            boolean place = i + 1 < end - 1
                    && lexicon.is(Word.PARTICLE, text.word(i - 1))
                    && places.isPlace().test(text.word(i))
                    && isGiven(text, i + 1);
            if ((isGiven(text, i) && !place && !text.word(i - 1).equals("-")) || (initials && end - from > 3)) {
                return isInitial(text.word(from)) ? from : i;
            }
        }
        int first = from;
        while (end - first > 2 && isPlaceOrBody(text, first)) {
            first++;
        }
        return first;
    }

    /** {@code Армении Никол Пашинян}: a country that a given name looks like, before another one. */
    private boolean isCountryBeforeName(StoryText text, int token) {
        return token + 1 < text.endToken(text.sentenceOf(token))
                && places.country().apply(text.word(token)) != null
                && isGiven(text, token + 1);
    }

    private boolean isPlaceOrBody(StoryText text, int token) {
        return lexicon.is(Word.NOT_NAME, text.lower(token))
                || isShouted(text, token)
                || places.isPlace().test(text.word(token));
    }

    /** {@code İlham Əliyev Gəncədə}: a place in the case that tells where, behind a name. */
    private boolean isWhere(StoryText text, int token) {
        // Where the verb comes last, what it is about stands right behind its subject.
        return isPlaceAsWhere(text, token)
                || (lexicon.titlesComeLast() && places.isPlace().test(text.word(token)));
    }

    /** {@code Prezident Füzulidə}: in Füzuli, and not President Füzulidə. */
    private boolean isPlaceAsWhere(StoryText text, int token) {
        String word = text.word(token);
        return lexicon.withoutEnding(Word.WHERE, text.lower(token))
                .anyMatch(length -> length > 2 && places.isPlace().test(word.substring(0, length)));
    }

    /** {@code Elçin Mirzəbəyli AZƏRTAC}: what begins behind a name that nothing parts from it. */
    private static boolean isBody(StoryText text, int token) {
        return isShouted(text, token) && text.word(token).length() > 2;
    }

    private boolean isGiven(StoryText text, int token) {
        // EFE is an agency, Efe is not.
        return !isShouted(text, token)
                && (lexicon.isGivenName(text.lower(token)) || latin.isGivenName(text.lower(token)));
    }

    private int words(StoryText text, int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            boolean joined = i > first && text.word(i - 1).equals("-");
            words += text.isWord(i) && text.isCapitalised(i) && !joined ? 1 : 0;
        }
        return words;
    }

    private boolean isNoName(StoryText text, int first, int end) {
        for (int i = first; i < end; i++) {
            String lower = text.lower(i);
            if (isShouted(text, i)
                    || lexicon.is(Word.NOT_NAME, lower)
                    || lexicon.is(Word.NOT_NAME, lexicon.stem(lower))) {
                return true;
            }
        }
        return isWhollyQuoted(text, first, end);
    }

    /** {@code «Химик»}: a club, a paper. */
    private static boolean isWhollyQuoted(StoryText text, int first, int end) {
        return first > 0
                && text.kind(first - 1) == TokenKind.QUOTE_MARK
                && end < text.tokens()
                && text.kind(end) == TokenKind.QUOTE_MARK;
    }

    private boolean isTitleBefore(StoryText text, int first) {
        int from = Math.max(text.firstToken(text.sentenceOf(first)), first - 4);
        for (int i = from; i < first; i++) {
            FoundTitle title = lexicon.titleAt(text, i, first);
            if (title != null && title.end() == first) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title stands before the name with nothing between but what it may be of. */
    private boolean isTitleInFront(StoryText text, int first) {
        if (first > 0 && lexicon.is(Word.FUNCTION, text.lower(first - 1))) {
            return false;
        }
        int from = Math.max(text.firstToken(text.sentenceOf(first)), first - TITLE_REACHES);
        for (int i = first - 1; i >= from; i--) {
            if (i == first - 2 && ShortName.endsAt(text, i, from)) {
                i -= 3;
            }
            boolean mark =
                    text.kind(i) == TokenKind.PUNCTUATION && !text.word(i).equals("-");
            boolean comma = mark && i == first - 1 && text.word(i).equals(",");
            if ((mark && !comma) || lexicon.isSpeech(text.lower(i))) {
                return false;
            }
            if (lexicon.titleAt(text, i, first) != null) {
                return true;
            }
        }
        return false;
    }

    private int weigh(StoryText text, int first, int end, int words, boolean honorific, boolean title) {
        String last = text.lower(end - 1);
        boolean given = isGiven(text, first);
        boolean surname = (words > 1 || title)
                && (lexicon.endsLike(Word.SURNAME, last) || lexicon.endsLike(Word.SURNAME, lexicon.stem(last)));
        int points = words == 2 || words == 3 ? 10 : words == 1 ? -10 : 0;
        points += given && words > 1 ? 30 : 0;
        points += honorific ? 45 : title ? 30 : words > 1 && isTitleInFront(text, first) ? 20 : 0;
        points += title && words == 1 && lexicon.titlesComeLast() ? 15 : 0;
        points += surname ? 15 : 0;
        points += words > 1 && isInitial(text.word(first)) ? 25 : 0;
        points += words > 1 && lexicon.endsLike(Word.PATRONYMIC, lexicon.stem(text.lower(first + 1))) ? 25 : 0;
        points += words > 1 && isSpeechBeside(text, first, end) ? 20 : 0;
        points += words > 1 && isAgeBehind(text, end) ? 20 : 0;
        points += words > 1 && isTitleBehind(text, end) ? 20 : 0;
        if (places.isPlace().test(text.between(first, end - 1))
                || (words < end - first && places.isTown().test(text.between(first, end - 1)))
                || (!given && places.country().apply(text.word(first)) != null)) {
            points -= 40;
        }
        if (!given && places.nationality().apply(text.word(first)) != null) {
            points -= 40;
        }
        return points;
    }

    private boolean isSpeechBeside(StoryText text, int first, int end) {
        return (first > 0 && lexicon.isSpeech(text.lower(first - 1)))
                || (end < text.tokens() && lexicon.isSpeech(text.lower(end)));
    }

    /** {@code X, 78 ans,}, {@code X, de 29 años,} and {@code X (34)}. */
    private static boolean isAgeBehind(StoryText text, int end) {
        boolean further = end + 2 < text.tokens();
        boolean comma = further && text.word(end).equals(",");
        boolean bracket =
                further && text.word(end).equals("(") && text.word(end + 2).equals(")");
        return (comma && (isAge(text, end + 1) || isAge(text, end + 2))) || (bracket && isAge(text, end + 1));
    }

    private static boolean isAge(StoryText text, int token) {
        return text.kind(token) == TokenKind.NUMBER && text.word(token).length() == 2;
    }

    /** {@code X, director of …}. */
    private boolean isTitleBehind(StoryText text, int end) {
        if (end + 1 >= text.tokens() || !text.word(end).equals(",")) {
            return false;
        }
        int to = Math.min(text.endToken(text.sentenceOf(end)), end + 8);
        for (int i = end + 1; i < Math.min(to, end + 4); i++) {
            if (lexicon.titleAt(text, i, to) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouted(StoryText text, int token) {
        return text.isAllCaps(token) && !isInitial(text.word(token));
    }

    static boolean isInitial(String word) {
        return word.endsWith(".") && word.length() <= 5 && Character.isUpperCase(word.charAt(0));
    }
}
