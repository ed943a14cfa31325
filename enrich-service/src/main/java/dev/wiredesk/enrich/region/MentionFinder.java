package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.region.gazetteer.WordHash;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stretches of a text that are written as a name in the gazetteer: the longest at each word, none inside a
 * blocked span. Whether a place is meant is for others to tell. In linear time.
 */
final class MentionFinder {
    private static final long COUNTY = new WordHash().of("county", 0, 6);

    private static final Set<String> RUNS =
            Set.of("is", "was", "has", "had", "will", "rose", "fell", "crested", "flooded", "flows", "flowed");

    private static final long OBLAST = new WordHash().of("область", 0, 7);

    /** Divisions in Russian and Ukrainian, several of them. */
    private static final Set<String> LANDS = Set.of("областях", "областей", "областям", "областями");

    private static final Set<String> AND = Set.of("и", "і", "та", "й");

    private static final long RIVER = new WordHash().of("river", 0, 5);

    private static final Set<String> JOINTS = Set.of("de", "del", "da", "dos", "das");

    /** No name in the gazetteer has more words. */
    private static final int LONGEST = 12;

    /** And, in, for, so, like: written together with the word behind them. */
    private static final String ARABIC_PREFIXES = "وبلفك";

    private static final List<String> ARABIC_PLURALS = List.of("ين", "ون", "ات", "ان");

    private static final int SHORTEST_ARABIC = 4;

    private final Gazetteer gazetteer;
    private final StoryText text;
    private final Field field;
    private final Spelling spelling;
    private final WordHash hash = new WordHash();
    private final long[] words;

    /** The words without the endings of their language; {@link WordHash#NOTHING} where they have none. */
    private final long[] stems;

    private final boolean[] blocked;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionFinder(Gazetteer gazetteer, StoryText text, Field field, int language, List<Span> blocked) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.field = field;
        this.spelling = new Spelling(gazetteer, text, language);
        this.words = words(language);
        this.stems = stems(language);
        this.blocked = new boolean[text.tokens()];
        for (Span span : blocked) {
            for (int i = text.tokenAt(span.start()); i < text.tokens() && text.start(i) < span.end(); i++) {
                this.blocked[i] = true;
            }
        }
    }

    /**
     * All mentions of a field in the order of the text.
     *
     * @param language {@link NameForm} bits of the text's language
     * @param blocked where no place can be: names of people
     */
    static List<Mention> find(
            Gazetteer gazetteer, StoryText text, Field field, int language, List<Span> blocked, Budget time) {
        MentionFinder finder = new MentionFinder(gazetteer, text, field, language, blocked);
        int token = 0;
        while (token < text.tokens() && !time.isSpent()) {
            token = finder.at(token);
        }
        return finder.mentions;
    }

    private long[] words(int language) {
        long[] numbers = new long[text.tokens()];
        String all = text.text();
        boolean hasSuffixes = language == NameForm.language("tr") || language == NameForm.language("az");
        for (int i = 0; i < numbers.length; i++) {
            TokenKind kind = text.kind(i);
            if (kind == TokenKind.WORD || kind == TokenKind.NUMBER) {
                numbers[i] = hash.of(all, text.start(i), hasSuffixes ? stem(i) : text.end(i));
            }
        }
        return numbers;
    }

    /** Where the name in a Turkish word ends: {@code Ankara'da}. */
    private int stem(int token) {
        String word = text.word(token);
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == '\'' || word.charAt(i) == '’') {
                return text.start(token) + i;
            }
        }
        return text.end(token);
    }

    private long[] stems(int language) {
        long[] numbers = new long[text.tokens()];
        PlaceEndings endings = PlaceEndings.of(language);
        if (endings != null) {
            for (int i = 0; i < numbers.length; i++) {
                int start = text.start(i);
                // Qara dənizin has a small second word.
                int length = text.isCapitalised(i) || (i > 0 && text.isCapitalised(i - 1))
                        ? endings.stem(text.word(i), letters -> isKnown(hash.of(text.text(), start, start + letters)))
                        : 0;
                numbers[i] = length == 0 ? WordHash.NOTHING : hash.of(text.text(), start, start + length);
            }
        } else if (language == NameForm.language("ar")) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = arabicStem(i);
            }
        }
        return numbers;
    }

    /** The name in {@code ومدريد} (and Madrid), the adjective in {@code يمنيين} (of Yemenis), where the whole word is none. */
    private long arabicStem(int token) {
        int start = text.start(token);
        int end = text.end(token);
        if (end - start <= SHORTEST_ARABIC || isKnown(words[token])) {
            return WordHash.NOTHING;
        }
        int from = ARABIC_PREFIXES.indexOf(text.text().charAt(start)) >= 0 ? start + 1 : start;
        long name = from > start ? hash.of(text.text(), from, end) : WordHash.NOTHING;
        if (name != WordHash.NOTHING && isKnown(name)) {
            return name;
        }
        for (String ending : ARABIC_PLURALS) {
            if (text.word(token).endsWith(ending)) {
                long stem = hash.of(text.text(), from, end - ending.length());
                int candidate = gazetteer.candidates(stem);
                boolean adjective = candidate >= 0 && (gazetteer.formOf(candidate) & NameForm.ADJECTIVE) != 0;
                return adjective ? stem : WordHash.NOTHING;
            }
        }
        return WordHash.NOTHING;
    }

    private boolean isKnown(long word) {
        return gazetteer.candidates(word) >= 0;
    }

    /** Looks for the longest name that begins at a token, and tells where to go on. */
    private int at(int first) {
        if (text.lower(first).equals("counties")) {
            makeCounties(first);
            return first + 1;
        }
        if (LANDS.contains(text.lower(first))) {
            makeDivisions(first);
        }
        if (words[first] == WordHash.NOTHING || !canBegin(first)) {
            return first + 1;
        }
        Mention longest = longest(first, first, WordHash.NOTHING);
        if (longest == null) {
            return first + 1;
        }
        if (isJoined(longest)) {
            return longest.lastToken + 3;
        }
        boolean place = (gazetteer.formOf(longest.candidates[0]) & NameForm.NO_PLACE) == 0;
        if (place) {
            Mention river = river(longest);
            mentions.add(river == null ? longest : river);
        }
        return longest.lastToken + 1;
    }

    /** {@code San Vicente de Leira}: one name that nobody knows, and no San Vicente, where "de" is no word of the language. */
    private boolean isJoined(Mention mention) {
        int joint = mention.lastToken + 1;
        return !spelling.isForeign()
                && joint + 1 < text.tokens()
                && JOINTS.contains(text.word(joint))
                && text.isCapitalised(joint + 1)
                && text.sentenceOf(joint + 1) == text.sentenceOf(joint);
    }

    /** {@code Fairfax, Prince William and Loudoun counties}: each name before is that of a county. */
    private void makeCounties(int token) {
        int last = token - 1;
        while (last >= 0 && text.isCapitalised(last)) {
            Mention county = null;
            int first = last;
            while (county == null && first >= 0 && last - first < 3 && text.isCapitalised(first)) {
                county = county(first, last);
                first--;
            }
            if (county == null) {
                return;
            }
            replaceWith(county);
            last = county.firstToken - 1;
            while (last > 0 && (text.word(last).equals(",") || text.word(last).equals("and"))) {
                last--;
            }
        }
    }

    /** {@code в Сумской, Полтавской и Черниговской областях}: each adjective before is the name of a division. */
    private void makeDivisions(int plural) {
        int last = plural - 1;
        while (last >= 0 && text.isCapitalised(last) && text.sentenceOf(last) == text.sentenceOf(plural)) {
            int first = last > 1 && text.word(last - 1).equals("-") && text.isCapitalised(last - 2) ? last - 2 : last;
            long name = WordHash.NOTHING;
            for (int i = first; i <= last; i++) {
                name = words[i] == WordHash.NOTHING ? name : WordHash.join(name, words[i]);
            }
            long division = WordHash.join(name, OBLAST);
            int candidate = gazetteer.candidates(division);
            Mention mention = candidate < 0 ? null : mention(first, last, division, candidate);
            if (mention == null) {
                return;
            }
            replaceWith(mention);
            last = first - 1;
            while (last > 0 && (text.word(last).equals(",") || AND.contains(text.lower(last)))) {
                last--;
            }
        }
    }

    /** Puts a mention in the place of those that it overlaps. */
    private void replaceWith(Mention mention) {
        int at = mentions.size();
        while (at > 0 && mentions.get(at - 1).lastToken >= mention.firstToken) {
            at--;
            if (mentions.get(at).firstToken <= mention.lastToken) {
                mentions.remove(at);
            }
        }
        mentions.add(at, mention);
    }

    /** {@code across the Mississippi}: what has its name from a river, with an article and no noun behind it. */
    private @Nullable Mention river(Mention mention) {
        int first = mention.firstToken;
        int last = mention.lastToken;
        boolean division = gazetteer.kind(gazetteer.placeOf(mention.candidates[0])) == RegionKind.ADMIN1;
        boolean bare = last + 1 >= text.tokens()
                || text.kind(last + 1) == TokenKind.PUNCTUATION
                || Cues.AT.contains(text.lower(last + 1))
                || Cues.TOWARDS.contains(text.lower(last + 1))
                || Cues.WITH.contains(text.lower(last + 1))
                || RUNS.contains(text.lower(last + 1));
        if (!division
                || !bare
                || first != last
                || first == 0
                || !text.lower(first - 1).equals("the")) {
            return null;
        }
        long name = WordHash.join(WordHash.join(WordHash.NOTHING, words[first]), RIVER);
        int candidate = gazetteer.candidates(name);
        boolean water = candidate >= 0 && gazetteer.kind(gazetteer.placeOf(candidate)) != RegionKind.CITY;
        return water ? mention(first, last, name, candidate) : null;
    }

    private @Nullable Mention county(int first, int last) {
        long name = WordHash.NOTHING;
        for (int i = first; i <= last; i++) {
            name = WordHash.join(name, words[i]);
        }
        int candidate = gazetteer.candidates(WordHash.join(name, COUNTY));
        return candidate < 0 ? null : mention(first, last, WordHash.join(name, COUNTY), candidate);
    }

    /** The longest mention from {@code first} on whose words before {@code at} have the number {@code before}. */
    private @Nullable Mention longest(int first, int at, long before) {
        long name = before;
        Mention longest = null;
        int last = at;
        while (last - first < LONGEST) {
            Mention inflected = inflected(first, last, name);
            longest = inflected == null ? longest : inflected;
            if (isPossessive(last) && last + 2 < words.length) {
                // Queen Anne's County is one name, but Paris's mayor is not.
                long possessive = hash.of(text.text(), text.start(last), text.end(last + 1));
                if (gazetteer.candidates(WordHash.join(name, possessive)) != Gazetteer.UNKNOWN) {
                    Mention through = longest(first, last + 2, WordHash.join(name, possessive));
                    if (through != null) {
                        return through;
                    }
                }
            }
            name = WordHash.join(name, words[last]);
            int candidate = gazetteer.candidates(name);
            if (candidate == Gazetteer.UNKNOWN) {
                break;
            }
            if (candidate >= 0 && !isBlocked(first, last) && spelling.isName(first, last, candidate)) {
                Mention mention = mention(first, last, name, candidate);
                longest = mention == null ? longest : mention;
            }
            int next = nextWord(last);
            if (next < 0) {
                break;
            }
            last = next;
        }
        return longest;
    }

    /** The name up to a word, with the ending of its language taken off: {@code Dağlıq Qarabağda}. */
    private @Nullable Mention inflected(int first, int last, long before) {
        if (stems[last] == WordHash.NOTHING) {
            return null;
        }
        long name = WordHash.join(before, stems[last]);
        int candidate = gazetteer.candidates(name);
        boolean named = candidate >= 0 && !isBlocked(first, last) && spelling.isName(first, last, candidate);
        return named ? mention(first, last, name, candidate) : null;
    }

    private boolean isPossessive(int token) {
        return token + 1 < words.length
                && !text.isSpaced(token + 1)
                && text.lower(token + 1).equals("'s")
                && text.isCapitalised(token);
    }

    /** The token of the next word that can belong to the same name: beside it, or behind a hyphen. */
    private int nextWord(int token) {
        int next = token + 1;
        if (next + 1 < words.length
                && !text.isSpaced(next)
                && !text.isSpaced(next + 1)
                && text.word(next).length() == 1) {
            char sign = text.word(next).charAt(0);
            next = sign == '-' || sign == '–' || sign == '‑' ? next + 1 : next;
        }
        boolean usable = next < words.length && words[next] != WordHash.NOTHING;
        return usable ? next : -1;
    }

    /** What is no more than a person's name is no place; Lake Victoria is. */
    private boolean isBlocked(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!blocked[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlockedAt(int token) {
        return token < blocked.length && blocked[token];
    }

    /** {@code BoE}, {@code DoJ}: a body in short, whatever village is called so. */
    private static boolean isInitialism(String word) {
        int length = word.length();
        return length >= 3
                && length <= 4
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(length - 2))
                && Character.isUpperCase(word.charAt(length - 1));
    }

    private boolean canBegin(int token) {
        if (text.kind(token) == TokenKind.NUMBER) {
            return true;
        }
        String word = text.word(token);
        if (isInitialism(word)) {
            return false;
        }
        int first = word.codePointAt(0);
        if (!Character.isLowerCase(first)) {
            return true;
        }
        int next = nextWord(token);
        return (next >= 0 && text.isCapitalised(next)) || spelling.writesAdjectivesSmall(token);
    }

    private @Nullable Mention mention(int first, int last, long name, int firstCandidate) {
        int[] candidates = new int[8];
        int count = 0;
        int asAdjective = -1;
        int asName = -1;
        boolean behindComma = isBehindComma(first);
        for (int c = firstCandidate; c != Gazetteer.NONE; c = gazetteer.next(c)) {
            if (spelling.fits(c, first, last, behindComma)) {
                if (count == candidates.length) {
                    candidates = Arrays.copyOf(candidates, count * 2);
                }
                candidates[count++] = c;
                int form = gazetteer.formOf(c);
                if ((form & NameForm.ADJECTIVE) != 0) {
                    asAdjective = Math.max(asAdjective, ownness(form));
                } else {
                    asName = Math.max(asName, ownness(form));
                }
            }
        }
        if (count == 0) {
            return null;
        }
        // A town that is named like a people is not meant: "Turk", "Pole", "Swede". A country may be: "l'Argentine".
        boolean adjective = asAdjective >= asName;
        if (asAdjective >= 0) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (((gazetteer.formOf(candidates[i]) & NameForm.ADJECTIVE) != 0) == adjective) {
                    candidates[kept++] = candidates[i];
                }
            }
            count = kept;
        }
        int[] fitting = Arrays.copyOf(candidates, count);
        int begin = first == last ? first : spelling.begin(first, fitting[0]);
        int end = adjective || isBlockedAt(last + 1) ? last : spelling.end(last, fitting[0]);
        return new Mention(text, field, begin, end, name, fitting, adjective);
    }

    /** How much a name is one of the text's own language. */
    private static int ownness(int form) {
        int only = form & NameForm.LANGUAGE;
        return only == 0 ? 0 : only == NameForm.NOT_ENGLISH ? 1 : 2;
    }

    private boolean isBehindComma(int token) {
        return token > 1
                && text.word(token - 1).equals(",")
                && !mentions.isEmpty()
                && mentions.getLast().lastToken == token - 2;
    }
}
