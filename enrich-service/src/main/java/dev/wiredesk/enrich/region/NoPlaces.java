package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.text.Bylines;
import dev.wiredesk.enrich.text.Outlets;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a text that what stands around them tells to be no places: authors, papers, ordinary words.
 *
 * @param byline the first token behind the names of the authors
 * @param small the words that the text has in small letters
 * @param function small words of its language
 */
record NoPlaces(int byline, Set<String> small, Set<String> function) {

    private static final Set<String> PLATES = Set.of("plate", "plates", "tectonic");

    static NoPlaces of(StoryText text, Field field, @Nullable String language) {
        return new NoPlaces(
                field == Field.BODY ? Bylines.end(text) : 0, smallWords(text), Cues.functionWords(language));
    }

    boolean hold(Mention mention) {
        return mention.lastToken < byline
                || isOutlet(mention)
                || isOrdinaryWord(mention)
                || isSmallOne(mention)
                || isPartOfCode(mention)
                || isDirection(mention)
                // The Eurasian plate lies below the sea.
                || (mention.adjective && PLATES.contains(mention.behind(1)));
    }

    /**
     * {@code Turkey for Christmas}, {@code Dabei half er}: the first word of a sentence, which the story has in small letters too
     * or the language begins sentences with.
     */
    private boolean isOrdinaryWord(Mention mention) {
        StoryText text = mention.text;
        int token = mention.firstToken;
        return token == mention.lastToken
                && !mention.adjective
                && !text.isAllCaps(token)
                && (text.startsSentence(token) || text.kind(token - 1) == TokenKind.QUOTE_MARK)
                && (function.contains(withoutDot(text.lower(token)))
                        || (small.contains(text.lower(token)) && !isContained(text, token + 1)));
    }

    /** {@code Малої Токмачки}: the small one, which looks like Mali in another case. */
    private static boolean isSmallOne(Mention mention) {
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        return text.lower(mention.firstToken).equals("малої") && next < text.tokens() && text.isCapitalised(next);
    }

    /** {@code A/California/7/2009}: where a virus was first found is in its name. */
    private static boolean isPartOfCode(Mention mention) {
        StoryText text = mention.text;
        int before = mention.firstToken - 1;
        int behind = mention.lastToken + 1;
        return before > 0
                && behind + 1 < text.tokens()
                && !text.isSpaced(mention.firstToken)
                && text.word(before).equals("/")
                && text.word(before - 1).length() == 1
                && text.word(behind).equals("/")
                && text.kind(behind + 1) == TokenKind.NUMBER;
    }

    /** {@code the South and East China seas}: the first of two directions. */
    private static boolean isDirection(Mention mention) {
        return mention.firstToken == mention.lastToken
                && Cues.DIRECTION.contains(mention.text.lower(mention.firstToken))
                && (mention.behind(1).equals("and") || mention.behind(1).equals("or"))
                && Cues.DIRECTION.contains(mention.behind(2));
    }

    /** The small letter of the Turkish İ has a dot too many. */
    private static String withoutDot(String lower) {
        return lower.replace("i\u0307", "i");
    }

    /** {@code Mobile, Ala.}: a comma and a capital behind a name. */
    private static boolean isContained(StoryText text, int comma) {
        return comma + 1 < text.tokens() && text.word(comma).equals(",") && text.isCapitalised(comma + 1);
    }

    private static Set<String> smallWords(StoryText text) {
        Set<String> small = new HashSet<>();
        for (int i = 0; i < text.tokens(); i++) {
            if (text.isWord(i) && Character.isLowerCase(text.word(i).codePointAt(0))) {
                small.add(text.word(i));
            }
        }
        return small;
    }

    /** {@code the newspaper Marca}; an agency may be told that Moscow will. */
    private static boolean isOutlet(Mention mention) {
        return Outlets.isNamedAt(mention.text, mention.firstToken)
                && !mention.before(1).equals("agency")
                && !mention.adjective;
    }
}
