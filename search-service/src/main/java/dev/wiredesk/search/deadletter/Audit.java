package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Action;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells who did what: a line of the logger {@code wiredesk.audit} for each call of an operator, and
 * {@code wiredesk.operations.dead.letters{action,outcome}} for each letter.
 */
@Component
class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("wiredesk.audit");

    private final MeterRegistry meters;

    Audit(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Something was done, or was tried.
     *
     * @param asked the letters that were meant, in the operator's words
     * @param broken why it was not done with all; empty: it was
     */
    void handled(String who, Action action, String asked, int done, int skipped, int failed, String broken) {
        String name = action.name().toLowerCase(Locale.ROOT);
        // It must stay one line, whatever was asked for.
        String what = asked.replaceAll("\\p{Cntrl}", " ");
        count(name, "done", done);
        count(name, "skipped", skipped);
        count(name, "failed", failed);
        LOG.atInfo()
                .addKeyValue("who", who)
                .addKeyValue("action", name)
                .addKeyValue("what", what)
                .addKeyValue("done", done)
                .addKeyValue("skipped", skipped)
                .addKeyValue("failed", failed)
                .addKeyValue("broken", broken)
                .log(
                        "{}: {} of dead letters ({}): {} done, {} skipped, {} failed{}",
                        who,
                        name,
                        what,
                        done,
                        skipped,
                        failed,
                        broken.isEmpty() ? "" : ", then broken off: " + broken);
    }

    /** The content of a letter was looked at, which readers may not be meant to see. */
    void shown(String who, String what) {
        count("show", "done", 1);
        LOG.atInfo()
                .addKeyValue("who", who)
                .addKeyValue("action", "show")
                .addKeyValue("what", what)
                .addKeyValue("done", 1)
                .log("{}: show of dead letter ({})", who, what);
    }

    private void count(String action, String outcome, int letters) {
        meters.counter("wiredesk.operations.dead.letters", "action", action, "outcome", outcome)
                .increment(letters);
    }
}
