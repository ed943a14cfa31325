package dev.wiredesk.search.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dev.wiredesk.search.history.Segment.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares two texts word by word. What both begin and end with is set aside; where more is left than can be compared in
 * good time, paragraphs are compared, and beyond that the whole.
 */
final class WordDiff {

    /** The work grows with the product of what is there and what changed. */
    private static final int MOST_TOKENS = 6_000;

    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");

    private final List<Segment> segments = new ArrayList<>();

    private WordDiff() {}

    static List<Segment> of(String older, String newer) {
        WordDiff diff = new WordDiff();
        diff.compare(words(older), words(newer), older, newer);
        return merged(withoutCrumbs(diff.segments));
    }

    private void compare(List<String> older, List<String> newer, String olderText, String newerText) {
        if (middle(older, newer) <= MOST_TOKENS) {
            compareTokens(older, newer);
            return;
        }
        List<String> olderLines = List.of(AFTER_LINE.split(olderText));
        List<String> newerLines = List.of(AFTER_LINE.split(newerText));
        if (middle(olderLines, newerLines) <= MOST_TOKENS) {
            compareTokens(olderLines, newerLines);
        } else {
            add(Kind.DELETE, olderText);
            add(Kind.INSERT, newerText);
        }
    }

    /** How many tokens are between what both begin with and what both end with. */
    private static int middle(List<String> older, List<String> newer) {
        int before = common(older, newer);
        int after = common(rest(older, before).reversed(), rest(newer, before).reversed());
        return older.size() + newer.size() - 2 * (before + after);
    }

    private static int common(List<String> older, List<String> newer) {
        int most = Math.min(older.size(), newer.size());
        int same = 0;
        while (same < most && older.get(same).equals(newer.get(same))) {
            same++;
        }
        return same;
    }

    private static List<String> rest(List<String> tokens, int from) {
        return tokens.subList(from, tokens.size());
    }

    private void compareTokens(List<String> older, List<String> newer) {
        int before = common(older, newer);
        int after = common(rest(older, before).reversed(), rest(newer, before).reversed());
        add(Kind.EQUAL, String.join("", older.subList(0, before)));
        compareMiddle(
                List.copyOf(older.subList(before, older.size() - after)),
                List.copyOf(newer.subList(before, newer.size() - after)));
        add(Kind.EQUAL, String.join("", older.subList(older.size() - after, older.size())));
    }

    private void compareMiddle(List<String> older, List<String> newer) {
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            add(Kind.EQUAL, String.join("", older.subList(at, from)));
            add(Kind.DELETE, String.join("", delta.getSource().getLines()));
            add(Kind.INSERT, String.join("", delta.getTarget().getLines()));
            at = from + delta.getSource().size();
        }
        add(Kind.EQUAL, String.join("", rest(older, at)));
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text));
        }
    }

    /** Spaces between two changes are part of them, or a sentence that was put otherwise falls into its words. */
    private static List<Segment> withoutCrumbs(List<Segment> segments) {
        List<Segment> kept = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean between = i > 0 && i < segments.size() - 1;
            if (segment.kind() == Kind.EQUAL && between && segment.text().isBlank()) {
                kept.add(new Segment(Kind.DELETE, segment.text()));
                kept.add(new Segment(Kind.INSERT, segment.text()));
            } else {
                kept.add(segment);
            }
        }
        return kept;
    }

    /** Of changes that touch each other, first all that went, then all that came. */
    private static List<Segment> merged(List<Segment> segments) {
        List<Segment> merged = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Segment segment : segments) {
            if (segment.kind() == Kind.EQUAL) {
                flush(merged, Kind.DELETE, gone);
                flush(merged, Kind.INSERT, come);
                same.append(segment.text());
            } else {
                flush(merged, Kind.EQUAL, same);
                (segment.kind() == Kind.DELETE ? gone : come).append(segment.text());
            }
        }
        flush(merged, Kind.EQUAL, same);
        flush(merged, Kind.DELETE, gone);
        flush(merged, Kind.INSERT, come);
        return List.copyOf(merged);
    }

    private static void flush(List<Segment> merged, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            merged.add(new Segment(kind, text.toString()));
            text.setLength(0);
        }
    }

    /** Words, and what stands between them. */
    static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
