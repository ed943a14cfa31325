package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.FoundTitle;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.Word;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names in a script without capitals, by context only: a known given name, with one or two words behind it, that stands behind a
 * title or a verb of saying or before one. Rather none than a wrong one.
 */
final class UncasedNames {

    private static final int TITLE_REACHES = 10;

    private final LanguageLexicon lexicon;

    UncasedNames(LanguageLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Name> find(StoryText text) {
        List<Name> names = new ArrayList<>();
        Set<String> last = new HashSet<>();
        int i = 0;
        while (i < text.tokens()) {
            FoundTitle title = lexicon.isGivenName(text.lower(i)) ? null : lexicon.titleAt(text, i, text.tokens());
            if (title != null && isUncased(text, i)) {
                i = title.end();
                continue;
            }
            int end = isUncased(text, i) && lexicon.isGivenName(text.lower(i)) ? end(text, i) : i;
            if (end > i + 1) {
                int evidence = 10
                        + (isIntroduced(text, i) ? 40 : 0)
                        + (isSpeechAt(text, end) ? 25 : 0)
                        + (text.word(Math.min(end, text.tokens() - 1)).equals("،") ? 10 : 0)
                        + (lexicon.isGivenName(text.lower(i + 1)) ? 15 : 0);
                names.add(new Name(i, i, end, end - i, evidence, false, Sex.UNKNOWN));
                last.add(text.lower(end - 1));
                i = end;
                continue;
            }
            if (last.contains(text.lower(i)) && i > 0 && isBeside(text, i)) {
                names.add(new Name(i, i, i + 1, 1, 0, false, Sex.UNKNOWN));
            }
            i++;
        }
        return names;
    }

    private static boolean isUncased(StoryText text, int token) {
        int first = text.word(token).codePointAt(0);
        return text.isWord(token) && Character.getType(first) == Character.OTHER_LETTER;
    }

    /** A given name, the word behind it, and a third where it is a name as well or has an article. */
    private int end(StoryText text, int first) {
        int to = text.endToken(text.sentenceOf(first));
        int end = first + 1;
        boolean surname = false;
        while (end < to && end - first < 5 && isUncased(text, end)) {
            String lower = text.lower(end);
            if (lexicon.is(Word.FUNCTION, lower) || lexicon.isSpeech(lower)) {
                break;
            }
            boolean joins = lexicon.is(Word.PARTICLE, lower);
            boolean name = lexicon.isGivenName(lower) || joins;
            boolean article = lower.startsWith("ال") && lower.length() > 4;
            boolean afterParticle = lexicon.is(Word.PARTICLE, text.lower(end - 1));
            if (surname && !name && !afterParticle) {
                break;
            }
            surname |= article || !(name || afterParticle);
            end++;
        }
        return end;
    }

    private boolean isIntroduced(StoryText text, int first) {
        int from = Math.max(text.firstToken(text.sentenceOf(first)), first - TITLE_REACHES);
        for (int i = first - 1; i >= from; i--) {
            String lower = text.lower(i);
            if (lexicon.isSpeech(lower) || lexicon.is(Word.HONORIFIC, lower) || lexicon.is(Word.BEFORE, lower)) {
                return i == first - 1 || !lexicon.is(Word.BEFORE, lower);
            }
            FoundTitle title = lexicon.titleAt(text, i, first);
            if (title != null) {
                return true;
            }
            boolean apposition = i == first - 1 && text.word(i).equals("،");
            if (!text.isWord(i) && !apposition) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpeechAt(StoryText text, int token) {
        return token < text.tokens() && lexicon.isSpeech(text.lower(token));
    }

    private boolean isBeside(StoryText text, int token) {
        return lexicon.isSpeech(text.lower(token - 1))
                || isSpeechAt(text, token + 1)
                || lexicon.is(Word.HONORIFIC, text.lower(token - 1))
                || lexicon.is(Word.BEFORE, text.lower(token - 1));
    }
}
