package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;

/**
 * The features of a token within its run, each hashed into a bucket of the weights. No text is made: all are mixed from the numbers
 * of {@link TokenFacts}.
 */
final class Features {
    /** An upper bound of what {@link #of} gives. */
    static final int MOST = 72;

    /** What stands where there is no token. */
    private static final int NOTHING = 0x51ED270B;

    private final TokenFacts facts;
    private final StoryText text;
    private final int bits;
    private int[] buckets = new int[0];
    private int count;
    private int template;

    /** @param bits there are 2 to the power of these buckets */
    Features(TokenFacts facts, int bits) {
        this.facts = facts;
        this.text = facts.text;
        this.bits = bits;
    }

    /**
     * Fills in the buckets of a token's features.
     *
     * @return how many
     */
    int of(int i, Span run, int[] into) {
        buckets = into;
        count = 0;
        template = 0;
        int first = text.firstToken(text.sentenceOf(i));
        int end = text.endToken(text.sentenceOf(i));
        words(i, first, end);
        letters(i, first, end);
        lists(i, first, end);
        position(i, run, first, end);
        return count;
    }

    private void words(int i, int first, int end) {
        int w = facts.word[i];
        int b1 = at(facts.word, i - 1, first, end);
        int a1 = at(facts.word, i + 1, first, end);
        int b2 = at(facts.word, i - 2, first, end);
        int a2 = at(facts.word, i + 2, first, end);
        add(1);
        add(w);
        add(b1);
        add(a1);
        add(b2);
        add(a2);
        add(b1, w);
        add(w, a1);
        add(b1, a1);
        add(b2, b1);
        add(a1, a2);
    }

    private void letters(int i, int first, int end) {
        int s = facts.shape[i];
        int b1 = at(facts.shape, i - 1, first, end);
        int a1 = at(facts.shape, i + 1, first, end);
        add(s);
        add(b1, s);
        add(s, a1);
        add(mix(b1, s), a1);
        String lower = text.lower(i);
        int prefix = 0;
        for (int k = 0; k < 4; k++) {
            prefix = prefix * 31 + (k < lower.length() ? lower.charAt(k) : 1);
            add(prefix);
        }
        int suffix = 0;
        for (int k = 0; k < 4; k++) {
            suffix = suffix * 31 + (k < lower.length() ? lower.charAt(lower.length() - 1 - k) : 1);
            add(suffix);
            if (k == 2) {
                add(suffix, s);
            }
        }
        add(ending(i - 1, first, end));
        add(ending(i + 1, first, end));
    }

    private int ending(int i, int first, int end) {
        if (i < first || i >= end) {
            return NOTHING;
        }
        String lower = text.lower(i);
        int suffix = 0;
        for (int k = 0; k < 3; k++) {
            suffix = suffix * 31 + (k < lower.length() ? lower.charAt(lower.length() - 1 - k) : 1);
        }
        return suffix;
    }

    private void lists(int i, int first, int end) {
        int p = facts.place[i];
        int t = facts.traits[i];
        int d = facts.story[i];
        int tb = at(facts.traits, i - 1, first, end);
        int ta = at(facts.traits, i + 1, first, end);
        int pb = at(facts.place, i - 1, first, end);
        int pa = at(facts.place, i + 1, first, end);
        add(p);
        add(p / 4 % 8, p % 4);
        add(pb, p);
        add(p, pa);
        add(p, t);
        add(p, at(facts.word, i - 1, first, end));
        add(p, at(facts.word, i + 1, first, end));
        add(t);
        add(tb, t);
        add(t, ta);
        add(mix(tb, t), ta);
        add(tb);
        add(ta);
        add(at(facts.traits, i - 2, first, end), tb);
        add(ta, at(facts.traits, i + 2, first, end));
        add(t, at(facts.word, i - 1, first, end));
        add(t, at(facts.word, i + 1, first, end));
        add(d);
        add(d, t);
        add(d, p);
        add(at(facts.story, i - 1, first, end), d);
        add(d, at(facts.story, i + 1, first, end));
    }

    private void position(int i, Span run, int first, int end) {
        boolean starts = text.startsSentence(i);
        int where = (starts ? 1 : 0) + (text.isTitleCased(text.sentenceOf(i)) ? 2 : 0);
        int d = facts.story[i];
        int place = Math.min(i - run.start(), 3) * 4 + Math.min(run.end() - 1 - i, 3);
        int before = at(facts.word, run.start() - 1, first, end);
        int behind = at(facts.word, run.end(), first, end);
        add(where);
        add(where, d);
        add(where, facts.word[i]);
        add(mix(where, facts.place[i]), d);
        add(place);
        add(place, facts.traits[i]);
        add(place, facts.place[i]);
        add(place, before);
        add(place, behind);
        add(mix(place, before), behind);
        add(before, facts.traits[run.start()]);
        add(behind, facts.traits[run.end() - 1]);
        add(place, facts.word[run.end() - 1]);
        add(place, ending(run.end() - 1, first, end));
        add(place, facts.traits[run.end() - 1]);
    }

    private static int at(int[] facts, int i, int first, int end) {
        return i < first || i >= end ? NOTHING : facts[i];
    }

    private void add(int a) {
        add(a, 0);
    }

    private void add(int a, int b) {
        template++;
        buckets[count++] = mix(mix(template * 0x9E3779B1, a), b) >>> (32 - bits);
    }

    private static int mix(int h, int v) {
        int m = (h ^ v) * 0x85EBCA6B;
        m ^= m >>> 15;
        m *= 0xC2B2AE35;
        return m ^ (m >>> 13);
    }
}
