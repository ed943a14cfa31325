package dev.wiredesk.search.index;

import dev.wiredesk.search.article.Decision;
import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Stored;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arrivals of one item in a batch for which there is no outcome yet. */
final class Item {

    private final @Nullable Outcome[] outcomes;
    private final List<Placed> open = new ArrayList<>();
    private Decision decision = new Decision(List.of());

    /** An arrival with its place in the batch. */
    private record Placed(int place, Arrival arrival) {}

    /** @param outcomes of the whole batch, to be filled in */
    Item(@Nullable Outcome[] outcomes) {
        this.outcomes = outcomes;
    }

    void add(int place, Arrival arrival) {
        open.add(new Placed(place, arrival));
    }

    void all(Outcome outcome) {
        open.forEach(each -> outcomes[each.place] = outcome);
    }

    /** What is to be written; null where all outcomes are clear without. */
    @Nullable Write decide(@Nullable Stored stored) {
        decision = Decision.of(
                stored == null ? null : stored.version(),
                open.stream().map(each -> each.arrival.version()).toList());
        int winner = decision.winner();
        if (winner >= 0) {
            return new Write(open.get(winner).arrival, stored);
        }
        for (int i = 0; i < open.size(); i++) {
            settle(i, stored);
        }
        return null;
    }

    /** Whether the item is through for this time. */
    boolean isDoneBy(Answer answer) {
        Placed winner = open.get(decision.winner());
        return switch (answer) {
            case Answer.Written(long seqNo) -> {
                for (int i = 0; i < open.size(); i++) {
                    settle(i, null);
                }
                outcomes[winner.place] = winner.arrival.indexed(seqNo);
                yield true;
            }
            case Answer.Changed() -> false;
            case Answer.Refused(String reason) -> {
                outcomes[winner.place] = new Outcome.Malformed("unmappable", new IllegalArgumentException(reason));
                open.remove(winner);
                yield open.isEmpty();
            }
            case Answer.Unavailable(String reason, boolean unsure) -> {
                all(new Outcome.Busy(reason, false));
                outcomes[winner.place] = new Outcome.Busy(reason, unsure);
                yield true;
            }
        };
    }

    private void settle(int index, @Nullable Stored stored) {
        Placed each = open.get(index);
        switch (decision.verdicts().get(index)) {
            case CURRENT -> {}
            case SUPERSEDED -> outcomes[each.place] = new Outcome.Superseded();
            case DUPLICATE -> outcomes[each.place] = duplicate(each.arrival, stored);
        }
    }

    /** A duplicate, or what an earlier attempt wrote whose answer was lost. */
    private static Outcome duplicate(Arrival arrival, @Nullable Stored stored) {
        return arrival.unsure() && stored != null && stored.version().equals(arrival.version())
                ? arrival.indexed(stored.seqNo())
                : new Outcome.Duplicate();
    }
}
