package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.Decision;
import dev.wiredesk.search.deadletter.letter.Handled;
import dev.wiredesk.search.deadletter.letter.LetterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of an operator, and what it has done so far. */
final class Handling {

    private static final int LONGEST_MESSAGE = 500;

    private final Action action;
    private final boolean asked;
    private final Decision decision;
    private final List<Handled.Failure> failed = new ArrayList<>();
    private int done;
    private int skipped;

    /** @param asked whether the letters are named, one by one */
    Handling(Action action, boolean asked, String who, Instant now) {
        this.action = action;
        this.asked = asked;
        this.decision = new Decision(action.result(), now, who);
    }

    /** Handles letters, in their order. */
    void handle(List<LetterRecord> records, DecisionLog decisions, Sending sending) {
        List<LetterRecord> open = records.stream()
                .filter(record -> action.takes(decisions.state(record.id()), asked))
                .toList();
        skipped += records.size() - open.size();
        switch (action) {
            case REDRIVE -> redrive(open, decisions, sending);
            case DROP -> decide(open, decisions);
        }
    }

    private void redrive(List<LetterRecord> open, DecisionLog decisions, Sending sending) {
        Sending.Sent sent =
                sending.send(open.stream().map(LetterRecord::original).toList());
        List<LetterRecord> there = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String refusal = sent.refused().get(i);
            if (refusal != null) {
                fail(open.get(i).id(), refusal);
            } else if (sent.isThere(i)) {
                there.add(open.get(i));
            }
        }
        decide(there, decisions);
        sent.requireSure();
    }

    private void decide(List<LetterRecord> records, DecisionLog decisions) {
        decisions.decide(records.stream().map(LetterRecord::id).toList(), decision);
        done += records.size();
    }

    void fail(LetterId id, String message) {
        failed.add(new Handled.Failure(
                id, message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE)));
    }

    int done() {
        return done;
    }

    int skipped() {
        return skipped;
    }

    List<Handled.Failure> failed() {
        return failed;
    }

    Handled result(long left, @Nullable String next) {
        return new Handled(action, done, skipped, List.copyOf(failed), left, next);
    }
}
