package dev.wiredesk.enrich.quote.attribution;

import dev.wiredesk.enrich.quote.attribution.Attribution.Shape;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects attributions in the order they are found; one that runs into the next ends before it. */
final class AttributionList {

    private static final int LOOKS_BACK = 3;

    private final StoryText text;
    private final List<Attribution> found = new ArrayList<>();

    AttributionList(StoryText text) {
        this.text = text;
    }

    int size() {
        return found.size();
    }

    List<Attribution> all() {
        return List.copyOf(found);
    }

    @Nullable Attribution last() {
        return found.isEmpty() ? null : found.getLast();
    }

    void add(Attribution attribution) {
        Attribution last = found.isEmpty() ? null : found.getLast();
        if (last != null && sameContent(last.content(), attribution.content())) {
            if (attribution.shape().confidence() > last.shape().confidence()) {
                found.set(found.size() - 1, attribution);
            }
            return;
        }
        if (last != null && attribution.shape() == Shape.OBJECT && isInside(attribution, last.content())) {
            return;
        }
        if (last != null && cutsInto(last, attribution)) {
            int end = beforeConjunction(start(attribution));
            if (end - last.content().first() >= BareClauses.SHORTEST) {
                Tokens shorter = new Tokens(last.content().first(), end);
                found.set(found.size() - 1, new Attribution(last.speaker(), last.cue(), shorter, last.shape()));
            }
        }
        cutAround(attribution);
        found.add(attribution);
    }

    /** {@code He complained about the brakes, his widow told the court}: what is said in what is said ends before the cue. */
    private void cutAround(Attribution attribution) {
        boolean around = attribution.shape() == Shape.CLAUSE_THEN_CUE || attribution.shape() == Shape.PARENTHESIS;
        Tokens cue = attribution.cue();
        Tokens speaker = attribution.speaker();
        if (!around || cue == null || speaker == null) {
            return;
        }
        int end = beforeConjunction(Math.min(cue.first(), speaker.first()));
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - LOOKS_BACK); i--) {
            Attribution inner = found.get(i);
            Tokens content = inner.content();
            if (content.first() < end - 1
                    && end < content.end()
                    && content.first() > attribution.content().first()) {
                found.set(
                        i,
                        new Attribution(inner.speaker(), inner.cue(), new Tokens(content.first(), end), inner.shape()));
            }
        }
    }

    /** {@code He said that Russia planned to leave}: what is said of plans there is his. */
    private static boolean isInside(Attribution attribution, Tokens content) {
        return start(attribution) >= content.first() && attribution.content().end() <= content.end();
    }

    private static boolean sameContent(Tokens a, Tokens b) {
        return a.first() == b.first() && a.end() == b.end();
    }

    /** Whether a clause that follows its cue runs on into the next attribution. */
    private boolean cutsInto(Attribution last, Attribution next) {
        boolean indirect = last.shape() == Shape.CUE_THAT
                || last.shape() == Shape.CUE_THEN_CLAUSE
                || last.shape() == Shape.SOURCE
                || last.shape() == Shape.OBJECT
                || last.shape() == Shape.PARENTHESIS;
        int start = start(next);
        boolean separate = start > 0
                && (text.word(start - 1).equals(",")
                        || text.word(start - 1).equals(";")
                        || next.shape() == Shape.CARRIED_ON
                        || (start > 1 && text.word(start - 2).equals(",") && text.isWord(start - 1)));
        return indirect
                && separate
                && start > last.content().first()
                && start < last.content().end();
    }

    private static int start(Attribution attribution) {
        int content = attribution.content().first();
        int cue = attribution.cue() == null ? content : attribution.cue().first();
        int speaker = attribution.speaker() == null || attribution.shape() == Shape.CARRIED_ON
                ? cue
                : attribution.speaker().first();
        return Math.min(content, Math.min(cue, speaker));
    }

    private int beforeConjunction(int start) {
        int end = start;
        while (end > 0
                && (text.kind(end - 1) == TokenKind.PUNCTUATION
                        || Set.of("and", "but", "while", "as", "although", "though")
                                .contains(text.lower(end - 1)))) {
            end--;
        }
        return end;
    }
}
