package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Knows how names are printed: their capitals, their language, and what beside them belongs to the mention. */
final class Spelling {
    /** Words of a name that are written small. */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "de", "del", "la", "le", "les", "el", "al", "an", "am", "der", "des", "du", "di", "da",
            "do", "dos", "das", "e", "y", "i", "in", "on", "upon", "sur", "sous", "aux", "au", "à", "zu", "ob", "bei",
            "im", "under", "by", "'s", "nad", "pod", "na", "v", "ad", "az", "ar", "as", "ash", "el-", "s", "es", "los",
            "las", "den", "op", "aan", "et", "lès", "en", "unter", "vor", "super", "a", "на", "над", "де", "ле", "ла",
            "сюр", "ан", "ам", "ду", "дю", "дель", "дер", "ди", "да", "эль", "ель", "лос", "о", "оф", "эс", "ес");

    /** What Russian and Ukrainian names of divisions end in, in all cases. */
    private static final Set<String> KINDS =
            Set.of("область", "области", "областью", "області", "областю", "край", "края", "краю", "крае", "краем");

    private static final Set<String> DIVISION = Set.of(
            "province",
            "region",
            "oblast",
            "governorate",
            "prefecture",
            "district",
            "krai",
            "raion",
            "department",
            "canton",
            "voivodeship",
            "county",
            "territory");

    /** In scripts without capitals any word may look like a town: only well-known ones count. */
    private static final int PRIOR_WITHOUT_CAPITALS = 420;

    private final Gazetteer gazetteer;
    private final StoryText text;
    private final int language;

    /** @param language {@link NameForm} bits of the text's language */
    Spelling(Gazetteer gazetteer, StoryText text, int language) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.language = language;
    }

    /** Whether the words from one token to another are written as a name that has a candidate. */
    boolean isName(int first, int last, int candidate) {
        boolean anyCapital = false;
        boolean allSmallKnown = true;
        for (int i = first; i <= last; i++) {
            if (text.isWord(i)) {
                boolean small = Character.isLowerCase(text.word(i).codePointAt(0));
                anyCapital |= !small;
                allSmallKnown &= !small || SMALL.contains(text.lower(i)) || KINDS.contains(text.lower(i));
            }
        }
        boolean single = first == last;
        if (!anyCapital) {
            return single && writesAdjectivesSmall(first) && canBeAdjective(candidate);
        }
        boolean beginsSmall = Character.isLowerCase(text.word(first).codePointAt(0));
        return (!beginsSmall && allSmallKnown)
                || (!single && isTableName(candidate) && (gazetteer.formOf(candidate) & NameForm.CAPITALISED) == 0);
    }

    private boolean canBeAdjective(int firstCandidate) {
        boolean adjective = false;
        for (int c = firstCandidate; c != Gazetteer.NONE; c = gazetteer.next(c)) {
            adjective |= (gazetteer.formOf(c) & NameForm.ADJECTIVE) != 0;
        }
        return adjective;
    }

    /** Whether only a name of our own tables is written like this: {@code sub-Saharan Africa}, {@code Persian gulf}. */
    private boolean isTableName(int candidate) {
        return switch (gazetteer.kind(gazetteer.placeOf(candidate))) {
            case AREA, MACRO, WATER, SITE, COUNTRY -> true;
            case ADMIN1, ADMIN2, CITY -> false;
        };
    }

    /** The Netherlands are printed without the article, The Hague with it; a direction is not printed with Asia. */
    int begin(int first, int candidate) {
        boolean town = gazetteer.kind(gazetteer.placeOf(candidate)) == RegionKind.CITY;
        boolean article = text.lower(first).equals("the") && !(town && text.isCapitalised(first));
        boolean direction = !text.isCapitalised(first) && Cues.DIRECTION.contains(text.lower(first));
        return article || direction ? first + 1 : first;
    }

    /** The kind of a division, printed with a capital behind its name, belongs to the mention: Nyanza Province. */
    int end(int last, int candidate) {
        int next = last + 1;
        boolean azerbaijani = language == NameForm.language("az") && next < text.tokens();
        if (azerbaijani && text.lower(next).startsWith("rayon") && text.isSpaced(next)) {
            return next;
        }
        if (next >= text.tokens() || !text.isCapitalised(next) || !text.isSpaced(next)) {
            return last;
        }
        if (next + 1 < text.tokens() && text.isCapitalised(next + 1)) {
            // An institution of it: Denver District Court.
            return last;
        }
        RegionKind kind = gazetteer.kind(gazetteer.placeOf(candidate));
        boolean division = kind == RegionKind.ADMIN1 || kind == RegionKind.ADMIN2 || kind == RegionKind.CITY;
        return division && DIVISION.contains(text.lower(next)) ? next : last;
    }

    /** Whether a candidate of a name can be meant by the way that the name is printed. */
    boolean fits(int candidate, int first, int last, boolean behindComma) {
        int form = gazetteer.formOf(candidate);
        int onlyIn = form & NameForm.LANGUAGE;
        if (onlyIn == NameForm.NOT_ENGLISH ? !isForeign() : onlyIn != 0 && onlyIn != language) {
            return false;
        }
        boolean single = first == last;
        boolean capitals = text.isAllCaps(first) || isDotted(first);
        boolean inCapitals = single && capitals && !isShouted(first);
        if ((form & NameForm.CAPITALS) != 0) {
            boolean year = first > 0 && text.kind(first - 1) == TokenKind.NUMBER;
            boolean club = text.word(first).equals("SC") && first > 0 && text.isCapitalised(first - 1);
            if (isCurrency(last) || year || club) {
                // US$30, 500 BC, Simba SC
                return false;
            }
            return single ? inCapitals || isDotted(first) : capitals;
        }
        if ((form & NameForm.BEHIND) != 0) {
            return behindComma
                    && (capitals
                            || text.word(first).endsWith(".")
                            || text.word(first).length() > 2);
        }
        if (single && (isDotted(first) || isCurrency(first))) {
            return false;
        }
        boolean abbreviation = text.end(last) - text.start(first) <= 3 && single && text.isAllCaps(first);
        if (abbreviation && !isShouted(first)) {
            return false;
        }
        if (single && text.startsSentence(first) && Cues.BEGINNING.contains(text.lower(first))) {
            return false;
        }
        RegionKind kind = gazetteer.kind(gazetteer.placeOf(candidate));
        if (single && isUnknownLanguage(first) && text.startsSentence(first) && kind == RegionKind.CITY) {
            // Of Cyrillic no dictionary tells which words are towns by chance.
            return gazetteer.prior(gazetteer.placeOf(candidate)) >= PRIOR_WITHOUT_CAPITALS;
        }
        boolean cased = text.isCapitalised(first) || !single;
        return cased
                || kind == RegionKind.COUNTRY
                || (form & NameForm.WITHOUT_CAPITALS) != 0
                || gazetteer.prior(gazetteer.placeOf(candidate)) >= PRIOR_WITHOUT_CAPITALS;
    }

    boolean isForeign() {
        return language != 0 && language != NameForm.ENGLISH;
    }

    /** Whether an adjective like {@code français} or {@code литовский} may stand at a token. */
    boolean writesAdjectivesSmall(int token) {
        return text.end(token) - text.start(token) > 2 && (isForeign() || isUnknownLanguage(token));
    }

    private boolean isUnknownLanguage(int token) {
        return Character.UnicodeScript.of(text.word(token).codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    private boolean isDotted(int token) {
        String word = text.word(token);
        return word.length() > 2 && word.charAt(1) == '.';
    }

    /** {@code US$30}, {@code $US 30}. */
    private boolean isCurrency(int token) {
        int next = token + 1;
        boolean behind =
                next < text.tokens() && !text.isSpaced(next) && text.word(next).charAt(0) == '$';
        return behind
                || (token > 0 && !text.isSpaced(token) && text.word(token - 1).equals("$"));
    }

    /** Whether capitals say nothing here because the words around are in capitals as well. */
    private boolean isShouted(int token) {
        int sentence = text.sentenceOf(token);
        if (!text.isTitleCased(sentence)) {
            return false;
        }
        int capitals = 0;
        int judged = 0;
        for (int i = text.firstToken(sentence); i < text.endToken(sentence) && judged < 12; i++) {
            if (text.isWord(i) && text.word(i).length() > 3) {
                judged++;
                capitals += text.isAllCaps(i) ? 1 : 0;
            }
        }
        return capitals * 2 > judged;
    }
}
