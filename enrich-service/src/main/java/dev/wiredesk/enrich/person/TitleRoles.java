package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.FoundTitle;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.Word;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the roles that stand beside a name in a language that has a lexicon, by the titles it knows. */
final class TitleRoles {

    private static final int REACHES = 14;

    /** What names of bodies begin with, in Russian and Ukrainian: {@code доцент Евразийского университета}, {@code речниця Офісу}. */
    private static final Pattern BODIES = Pattern.compile(".{2,}(?:ого|его|ой|ей|ої|ій|их|ых|ім|ым|у|ю)");

    private final LanguageLexicon lexicon;
    private final PlaceNames places;

    TitleRoles(LanguageLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /**
     * The roles printed right before a name, and behind it and a comma.
     *
     * @param least the token behind the name before: what stands before that is somebody else's
     */
    List<FoundRole> around(StoryText text, Field field, Name name, int least) {
        List<FoundRole> roles = new ArrayList<>();
        int to = name.first();
        if (to > 0 && lexicon.is(Word.HONORIFIC, text.lower(to - 1))) {
            to--;
        }
        // Of the press secretary of President A, B: what stands right before may be of somebody else, and still be B's.
        boolean beside = text.isCapitalised(name.first()) && least == to;
        before(text, field, to, beside ? 0 : least, roles);
        FoundRole behind = behind(text, field, name.end());
        if (behind != null) {
            roles.add(behind);
        }
        return roles;
    }

    private void before(StoryText text, Field field, int end, int least, List<FoundRole> roles) {
        int to = end > 0 && isComma(text, end - 1) ? end - 1 : end;
        for (int segments = 0; segments < 2 && to > least; segments++) {
            int from = Math.max(least, clauseStart(text, to));
            List<FoundRole> found =
                    lexicon.titlesComeLast() ? titledLast(text, field, from, to) : titledFirst(text, field, from, to);
            roles.addAll(0, found);
            int first = from;
            while (first < to && lexicon.is(Word.ARTICLE, text.lower(first))) {
                first++;
            }
            boolean apposition = !found.isEmpty() && from > 0 && isComma(text, from - 1);
            if (!apposition || found.getFirst().role().start() != text.start(first)) {
                return;
            }
            to = from - 1;
        }
    }

    /** Where the words begin that no mark or verb of saying parts from a token. */
    private int clauseStart(StoryText text, int to) {
        int least = Math.max(text.firstToken(text.sentenceOf(to - 1)), to - REACHES);
        int from = to;
        while (from > least) {
            boolean hyphen = text.word(from - 1).equals("-") && !text.isSpaced(from - 1);
            if ((text.kind(from - 1) == TokenKind.PUNCTUATION && !hyphen) || lexicon.isSpeech(text.lower(from - 1))) {
                break;
            }
            from--;
        }
        return from;
    }

    /** Titles with what they are of behind them: a new one in the first case begins a role of its own. */
    private List<FoundRole> titledFirst(StoryText text, Field field, int from, int to) {
        List<FoundTitle> heads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            FoundTitle title = lexicon.titleAt(text, i, to);
            if (title == null) {
                continue;
            }
            boolean another = !heads.isEmpty()
                    && ((!heads.getLast().exact() && title.exact())
                            || isNamed(text, heads.getLast().end(), i));
            if (another) {
                // {@code журналистам начальник департамента}, {@code президент X и премьер}
                heads.clear();
            }
            boolean ofAnother = !heads.isEmpty() && (!title.exact() || lexicon.is(Word.OF, text.lower(i - 1)));
            if (!ofAnother) {
                heads.add(title);
            }
            i = title.end() - 1;
        }
        if (!heads.isEmpty() && isAnothers(text, heads.getLast().end(), to)) {
            return List.of();
        }
        List<FoundRole> roles = new ArrayList<>();
        int end = to;
        for (int h = heads.size() - 1; h >= 0; h--) {
            FoundTitle title = heads.get(h);
            int least = h == 0 ? from : heads.get(h - 1).end();
            int first = withModifiers(text, title.first(), least);
            roles.addFirst(role(text, field, first, trimmed(text, first, end), title));
            end = first;
        }
        return roles;
    }

    /** {@code le président Macron reçoit NAME}: the title is that of a single name, and what is done to NAME stands between. */
    private boolean isAnothers(StoryText text, int first, int to) {
        boolean named = first + 1 < to
                && text.isCapitalised(first)
                && !BODIES.matcher(text.lower(first)).matches()
                && !lexicon.is(Word.OF, text.lower(first))
                && !text.isAllCaps(first);
        for (int i = first + 1; i < to; i++) {
            named &= text.isWord(i) && !text.isCapitalised(i);
        }
        return named && places.nationality().apply(text.word(first)) == null;
    }

    /** Whether somebody is named between two tokens. */
    private boolean isNamed(StoryText text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text.isCapitalised(i)
                    && text.isCapitalised(i + 1)
                    && lexicon.isGivenName(text.lower(i))
                    && places.country().apply(text.word(i)) == null) {
                return true;
            }
        }
        return false;
    }

    /** {@code бывший директор}, {@code французький продюсер}. */
    private int withModifiers(StoryText text, int head, int least) {
        int first = head;
        while (first > least && isModifier(text, first - 1)) {
            first--;
            if (first - 1 > least && text.word(first - 1).equals("-") && !text.isSpaced(first)) {
                first -= 2;
            }
        }
        return first;
    }

    private boolean isModifier(StoryText text, int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && !lexicon.is(Word.ARTICLE, lower)
                && (lexicon.is(Word.MODIFIER, lower)
                        || lexicon.endsLike(Word.MODIFIER, lower)
                        || places.nationality().apply(text.word(token)) != null);
    }

    /** The title stands right before the name, what it is of in front. */
    private List<FoundRole> titledLast(StoryText text, Field field, int from, int to) {
        int end = to;
        List<FoundRole> roles = new ArrayList<>();
        while (end > from) {
            FoundTitle title = titleEndingAt(text, from, end);
            if (title == null) {
                break;
            }
            int first = title.first();
            while (first > from && isOwner(text, first - 1)) {
                first--;
            }
            roles.addFirst(role(text, field, first, title.end(), title));
            end = first;
        }
        return roles;
    }

    private @Nullable FoundTitle titleEndingAt(StoryText text, int from, int end) {
        for (int i = Math.max(from, end - 6); i < end; i++) {
            FoundTitle title = lexicon.titleAt(text, i, end);
            if (title != null && title.end() == end) {
                return title;
            }
        }
        return null;
    }

    /** Whether a word before a title belongs to it: a body, a genitive, a nationality. */
    private boolean isOwner(StoryText text, int token) {
        String lower = text.lower(token);
        boolean mark = text.kind(token) == TokenKind.QUOTE_MARK || lower.equals("-");
        return mark
                || (text.isCapitalised(token) && lexicon.titleAt(text, token, token + 1) == null)
                || isModifier(text, token)
                || lexicon.is(Word.OF, lower)
                || lexicon.endsLike(Word.OF, lower);
    }

    private @Nullable FoundRole behind(StoryText text, Field field, int end) {
        if (lexicon.titlesComeLast() || end + 1 >= text.tokens() || !isComma(text, end)) {
            return null;
        }
        int to = text.endToken(text.sentenceOf(end));
        int comma = behindAge(text, end, to);
        int first = comma + 1;
        while (first < to && lexicon.is(Word.ARTICLE, text.lower(first))) {
            first++;
        }
        for (int i = first; i < Math.min(to, first + 3); i++) {
            FoundTitle title = lexicon.titleAt(text, i, to);
            if (title != null) {
                int close = clauseEnd(text, title.end(), to);
                boolean clause = first > comma + 1 && beginsClause(text, title.end(), close, to);
                return clause ? null : role(text, field, first, trimmed(text, first, close), title);
            }
            if (!isModifier(text, i)) {
                return null;
            }
        }
        return null;
    }

    /** {@code X, 64 ans, habitante de …}, {@code X, de 29 años, vecina de …}: the comma behind an age; or the first one. */
    private static int behindAge(StoryText text, int comma, int to) {
        boolean age = false;
        for (int i = comma + 1; i < Math.min(to, comma + 5); i++) {
            if (isComma(text, i)) {
                return age ? i : comma;
            }
            age |= text.kind(i) == TokenKind.NUMBER && text.word(i).length() == 2;
        }
        return comma;
    }

    /** {@code Según X, el sospechoso huyó a Guatemala.}: no comma closes it, and a small word that joins nothing goes on. */
    private boolean beginsClause(StoryText text, int next, int close, int to) {
        boolean closed = close < to && isComma(text, close);
        return !closed
                && next < close
                && text.isWord(next)
                && !text.isCapitalised(next)
                && !lexicon.is(Word.OF, text.lower(next))
                && !lexicon.is(Word.FUNCTION, text.lower(next))
                && !isModifier(text, next);
    }

    private int clauseEnd(StoryText text, int from, int to) {
        int end = from;
        while (end < to && end - from < REACHES) {
            boolean mark =
                    text.kind(end) == TokenKind.PUNCTUATION && !text.word(end).equals("-");
            if (mark || lexicon.isSpeech(text.lower(end))) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Without an article or a mark before the name: {@code le porte-parole du ministère, le colonel X}. */
    private int trimmed(StoryText text, int first, int end) {
        int last = end;
        while (last > first + 1
                && (lexicon.is(Word.ARTICLE, text.lower(last - 1))
                        || lexicon.is(Word.HONORIFIC, text.lower(last - 1))
                        || isComma(text, last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isComma(StoryText text, int token) {
        return text.word(token).equals(",") || text.word(token).equals("،");
    }

    private FoundRole role(StoryText text, Field field, int first, int end, FoundTitle title) {
        String nationality = null;
        for (int i = first; i < end && nationality == null; i++) {
            nationality = places.nationality().apply(text.word(i));
        }
        Role role = new Role(
                text.between(first, end - 1),
                text.between(title.first(), title.end() - 1),
                nationality,
                null,
                field,
                text.start(first),
                text.end(end - 1));
        return new FoundRole(role, title.kind(), lexicon.stem(text.lower(title.end() - 1)));
    }
}
