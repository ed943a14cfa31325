package dev.wiredesk.enrich.quote;

import dev.wiredesk.enrich.quote.attribution.Attribution;
import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks.Quoted;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a speaker to what stands in quotation marks without a cue of its own: from its paragraph or the one before. */
final class QuotedSpeech {

    private static final int LONGEST_TITLE = 9;
    private static final int SHORTEST_IN_TITLE = 4;

    private static final int WORDS_OF_SPEECH = 5;
    private static final int WORDS_OF_UNATTRIBUTED = 7;

    private static final int LONGEST_SIGNATURE = 5;
    private static final Set<String> DASHES = Set.of("—", "–", "―", "--", "-");

    private final StoryText text;
    private final QuoteMarks marks;
    private final List<Attribution> attributions;
    private final @Nullable Attribution[] ofQuoted;

    QuotedSpeech(StoryText text, QuoteMarks marks, List<Attribution> attributions) {
        this.text = text;
        this.marks = marks;
        this.attributions = attributions;
        this.ofQuoted = new Attribution[marks.size()];
        for (Attribution attribution : attributions) {
            Tokens content = attribution.content();
            for (int q = firstQuotedFrom(content.first());
                    q < marks.size() && marks.get(q).open() < content.end();
                    q++) {
                ofQuoted[q] = attribution;
            }
        }
    }

    /** All attributions in the order of the text, those of orphaned quotations among them. */
    List<Attribution> complete() {
        List<Attribution> all = new ArrayList<>(attributions);
        backwards(all);
        int next = 0;
        List<Attribution> ordered = attributions.stream()
                .sorted(Comparator.comparingInt(
                        attribution -> attribution.content().end()))
                .toList();
        Attribution last = null;
        for (int q = 0; q < marks.size(); q++) {
            Quoted quoted = marks.get(q);
            while (next < ordered.size() && ordered.get(next).content().end() <= quoted.open()) {
                last = ordered.get(next++);
            }
            Attribution own = ofQuoted[q];
            if (own == null) {
                own = orphan(quoted, q, last);
                if (own != null) {
                    ofQuoted[q] = own;
                    all.add(own);
                }
            }
            last = own == null ? last : own;
        }
        all.sort(Comparator.comparingInt(attribution -> attribution.content().first()));
        return all;
    }

    /** A quotation that is left open and taken up by the next paragraph has the speaker of its end. */
    private void backwards(List<Attribution> all) {
        for (int q = marks.size() - 2; q >= 0; q--) {
            Attribution next = ofQuoted[q + 1];
            Quoted quoted = marks.get(q);
            boolean goesOn = !quoted.closed()
                    && paragraph(quoted.open()) + 1
                            == paragraph(marks.get(q + 1).open());
            if (ofQuoted[q] == null && goesOn && next != null && next.shape() == Shape.QUOTED_THEN_CUE) {
                Attribution own = new Attribution(next.speaker(), next.cue(), content(quoted), Shape.QUOTED_GOES_ON);
                ofQuoted[q] = own;
                all.add(own);
            }
        }
    }

    private @Nullable Attribution orphan(Quoted quoted, int number, @Nullable Attribution last) {
        int words = quoted.contentEnd() - quoted.first();
        if (isTitle(quoted)) {
            return null;
        }
        int paragraph = paragraph(quoted.open());
        Tokens signed = signature(quoted);
        if (signed != null) {
            return new Attribution(signed, null, content(quoted), Shape.QUOTED_THEN_CUE);
        }
        Quoted before = number == 0 ? null : marks.get(number - 1);
        if (last != null && last.speaker() != null) {
            boolean open = before != null && !before.closed() && paragraph(before.open()) + 1 == paragraph;
            boolean same = paragraph(last.content().first()) == paragraph
                    || paragraph(last.speaker().first()) == paragraph;
            if (open
                    || (same && words >= 3 && (isSplit(quoted, last) || (isSpeech(quoted) && follows(quoted, last))))) {
                return isReported(last)
                        ? new Attribution(last.speaker(), null, content(quoted), Shape.FLOATING)
                        : new Attribution(last.speaker(), last.cue(), content(quoted), Shape.QUOTED_GOES_ON);
            }
            boolean near = paragraph - paragraph(last.speaker().first()) <= 1;
            if (near && words >= WORDS_OF_SPEECH && isParagraph(quoted, paragraph)) {
                return new Attribution(last.speaker(), null, content(quoted), Shape.FLOATING);
            }
        }
        return words >= WORDS_OF_UNATTRIBUTED && isSpeech(quoted)
                ? new Attribution(null, null, content(quoted), Shape.UNATTRIBUTED)
                : null;
    }

    /** {@code "…" — Nell Gray}: the name behind a dash that closes a line or sentence. */
    private @Nullable Tokens signature(Quoted quoted) {
        int dash = quoted.end();
        boolean signed = quoted.closed()
                && dash + 1 < text.tokens()
                && paragraph(dash) == paragraph(quoted.open())
                && DASHES.contains(text.word(dash))
                && text.isCapitalised(dash + 1);
        int end = dash + 1;
        while (signed && end < text.tokens() && end - dash <= LONGEST_SIGNATURE && text.isCapitalised(end)) {
            end++;
        }
        boolean closes = signed
                && (end == text.tokens()
                        || text.word(end).equals(",")
                        || text.word(end).equals(".")
                        || marks.covers(end)
                        || text.sentenceOf(end) != text.sentenceOf(dash + 1));
        return closes ? new Tokens(dash + 1, end) : null;
    }

    /** {@code on CNN's "State of the Union."}: the title of something, behind a word. */
    private boolean isTitle(Quoted quoted) {
        boolean title = quoted.closed()
                && quoted.open() > 0
                && text.isWord(quoted.open() - 1)
                && quoted.contentEnd() - quoted.first() <= LONGEST_TITLE;
        int capitals = 0;
        for (int i = quoted.first(); title && i < quoted.contentEnd(); i++) {
            boolean small = !text.isWord(i) || text.word(i).length() < SHORTEST_IN_TITLE;
            capitals += text.isCapitalised(i) ? 1 : 0;
            title = small || text.isCapitalised(i);
        }
        return title && capitals > 1;
    }

    /** Whether somebody was reported without any quotation marks: what then stands in some is said by itself. */
    private boolean isReported(Attribution last) {
        Tokens content = last.content();
        int next = firstQuotedFrom(content.first());
        return !marks.covers(content.first())
                && (next == marks.size() || marks.get(next).open() >= content.end());
    }

    /** A sentence of its own, not a term. */
    private boolean isSpeech(Quoted quoted) {
        String last = marks.lastSaid(quoted);
        boolean ends = !quoted.closed()
                || last.equals(".")
                || last.equals("?")
                || last.equals("!")
                || last.equals("…")
                || last.equals(",");
        return (ends && text.isCapitalised(quoted.first())) || quoted.contentEnd() - quoted.first() > 12;
    }

    /** {@code "…," he said, "…"} and {@code "…," he said. "…"}: with no sentence in between that says something else. */
    private boolean follows(Quoted quoted, Attribution last) {
        Tokens cue = last.cue();
        int from = cue == null
                ? last.content().end()
                : Math.max(cue.end(), last.content().end());
        return text.sentenceOf(quoted.open()) - text.sentenceOf(Math.min(from, text.tokens() - 1)) <= 1;
    }

    /** {@code "…," he said, "…"} in one sentence. */
    private boolean isSplit(Quoted quoted, Attribution last) {
        Tokens cue = last.cue();
        boolean comma = quoted.open() > 0 && text.word(quoted.open() - 1).equals(",");
        return cue != null
                && comma
                && last.shape() == Shape.QUOTED_THEN_CUE
                && text.sentenceOf(cue.first()) == text.sentenceOf(quoted.open());
    }

    private boolean isParagraph(Quoted quoted, int paragraph) {
        int from = text.firstToken(text.firstSentence(paragraph));
        int to = text.endToken(text.endSentence(paragraph) - 1);
        return quoted.open() == from && quoted.end() >= to - 1;
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }

    /** The number of the first quotation that begins at a token or behind it. */
    private int firstQuotedFrom(int token) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).open() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Tokens content(Quoted quoted) {
        return new Tokens(quoted.open(), quoted.end());
    }
}
