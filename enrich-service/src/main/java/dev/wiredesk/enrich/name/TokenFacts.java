package dev.wiredesk.enrich.name;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.region.gazetteer.WordHash;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of each token of a text by itself, as numbers that features are made of. Confined to one thread. */
final class TokenFacts {
    /** Longest name that is looked up. */
    private static final int LONGEST_NAME = 6;

    /** How often a word of the text stands where it tells something: bits of {@link #story}. */
    private static final int SEEN_SMALL = 1;

    private static final int SEEN_INSIDE = 2;
    private static final int BEHIND_GIVEN_NAME = 4;
    private static final int BEHIND_TITLE = 8;
    private static final int BEHIND_WHERE = 16;
    private static final int SPEAKS = 32;
    private static final int BEHIND_ARTICLE = 64;
    private static final int BEFORE_NAME = 128;

    private static final Set<String> WHERE = Set.of(
            "in", "near", "from", "at", "outside", "around", "to", "into", "across", "inside", "towards", "toward",
            "leave", "left", "visit");

    private static final List<RegionKind> KINDS = List.of(RegionKind.values());

    final StoryText text;

    /** The word, whatever its case. */
    final int[] word;

    /** Which letters are large, which are digits and which signs. */
    final int[] shape;

    /** What the gazetteer knows of the longest name that the token is part of. */
    final int[] place;

    /** {@link PersonLexicon#traits}. */
    final int[] traits;

    /** What the rest of the story tells of the word. */
    final int[] story;

    private final Gazetteer gazetteer;

    TokenFacts(StoryText text, List<Span> runs, PersonLexicon lexicon, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        int count = text.tokens();
        this.word = new int[count];
        this.shape = new int[count];
        this.place = new int[count];
        this.traits = new int[count];
        this.story = new int[count];
        for (int i = 0; i < count; i++) {
            String lower = text.lower(i);
            word[i] = text.kind(i) == TokenKind.NUMBER ? lower.length() : lower.hashCode();
            traits[i] = lexicon.traits(lower);
            shape[i] = shape(text.word(i));
        }
        WordHash hash = new WordHash();
        for (Span run : runs) {
            lookUp(run, hash);
        }
        lookAtStory(runs);
    }

    private static int shape(String word) {
        int shape = 0;
        int before = -1;
        int groups = 0;
        for (int i = 0; i < word.length() && groups < 8; i++) {
            char c = word.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            if (kind != before) {
                shape = shape * 131 + kind;
                before = kind;
                groups++;
            } else if (kind == 1 && i == 1) {
                // Whether there is one capital or more.
                shape = shape * 131 + 4;
            }
        }
        return shape;
    }

    private void lookUp(Span run, WordHash hash) {
        int token = run.start();
        while (token < run.end()) {
            int best = Gazetteer.NONE;
            int last = token;
            long name = WordHash.NOTHING;
            for (int i = token; i < run.end() && i - token < LONGEST_NAME; i++) {
                if (text.word(i).equals("-")) {
                    continue;
                }
                long word = hash.of(text.text(), text.start(i), text.end(i));
                if (word == WordHash.NOTHING) {
                    break;
                }
                name = WordHash.join(name, word);
                int candidate = gazetteer.candidates(name);
                if (candidate == Gazetteer.UNKNOWN) {
                    break;
                } else if (candidate >= 0 && text.isCapitalised(i)) {
                    best = candidate;
                    last = i;
                }
            }
            if (best == Gazetteer.NONE) {
                token++;
                continue;
            }
            int kind = kind(best, token == last);
            for (int i = token; i <= last; i++) {
                place[i] = kind * 4 + (i > token ? 1 : 0) + (i == last ? 2 : 0);
            }
            token = last + 1;
        }
    }

    /** What the likeliest of the candidates is, how well it is known, and what else its name may be. */
    private int kind(int first, boolean single) {
        int best = first;
        int forms = 0;
        int elsewhere = 0;
        boolean names = false;
        for (int c = first; c != Gazetteer.NONE; c = gazetteer.next(c)) {
            int form = gazetteer.formOf(c);
            // The Spanish adjective "indonesia" says nothing of Indonesia in English.
            boolean foreign = (form & NameForm.ADJECTIVE) != 0 && !NameForm.isOf(form, NameForm.ENGLISH);
            elsewhere |= foreign ? form : 0;
            forms |= foreign ? 0 : form;
            names |= !foreign;
            best = gazetteer.prior(gazetteer.placeOf(c)) > gazetteer.prior(gazetteer.placeOf(best)) ? c : best;
        }
        forms = names ? forms : elsewhere;
        int place = gazetteer.placeOf(best);
        int known = Math.clamp((gazetteer.prior(place) - 200) / 60, 0, 7);
        int odd = ((forms & NameForm.ADJECTIVE) != 0 ? 1 : 0)
                + ((forms & NameForm.WORD) != 0 ? 2 : 0)
                + ((forms & (NameForm.CONTEXT | NameForm.BEHIND)) != 0 ? 4 : 0)
                + ((forms & NameForm.NO_PLACE) != 0 ? 8 : 0)
                + (single ? 16 : 0);
        return 1 + (odd * 8 + known) * 8 + KINDS.indexOf(gazetteer.kind(place));
    }

    private void lookAtStory(List<Span> runs) {
        Set<String> small = new HashSet<>();
        for (int i = 0; i < word.length; i++) {
            if (text.isWord(i) && !text.isCapitalised(i)) {
                small.add(text.lower(i));
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Span run : runs) {
            for (int i = run.start(); i < run.end(); i++) {
                if (text.isCapitalised(i)) {
                    seen.merge(text.lower(i), told(i, run), (a, b) -> a | b);
                }
            }
        }
        for (Span run : runs) {
            for (int i = run.start(); i < run.end(); i++) {
                String lower = text.lower(i);
                story[i] = seen.getOrDefault(lower, 0) + (small.contains(lower) ? SEEN_SMALL : 0);
            }
        }
    }

    private int told(int token, Span run) {
        int sentence = text.sentenceOf(token);
        if (text.isTitleCased(sentence)) {
            return 0;
        }
        int told = text.startsSentence(token) ? 0 : SEEN_INSIDE;
        if (token > text.firstToken(sentence)) {
            int before = traits[token - 1];
            told += token > run.start() && (before & 1) != 0 ? BEHIND_GIVEN_NAME : 0;
            told += (before & (8 | 16)) != 0 ? BEHIND_TITLE : 0;
            told += token == run.start() && WHERE.contains(text.lower(token - 1)) ? BEHIND_WHERE : 0;
            told += text.lower(token - 1).equals("the") ? BEHIND_ARTICLE : 0;
        }
        if (token + 1 < text.endToken(sentence)) {
            told += (traits[token + 1] & 32) != 0 ? SPEAKS : 0;
            told += text.isCapitalised(token + 1) ? BEFORE_NAME : 0;
        }
        return told;
    }
}
