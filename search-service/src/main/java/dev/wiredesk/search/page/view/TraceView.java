package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.Position;
import dev.wiredesk.search.page.view.StoryView.Fact;
import dev.wiredesk.search.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a story through the pipeline, for editors.
 *
 * @param steps of each version: its name, and where it was when
 * @param problems records that wait or that could not be processed
 */
public record TraceView(List<Fact> steps, List<Fact> problems) {

    public static TraceView of(Trace trace) {
        List<Fact> steps = trace.versions().stream()
                .map(step -> new Fact(
                        step.version() == null ? "Version" : "Version " + step.version(),
                        "received " + Labels.time(step.receivedAt()) + " at " + place(step.received()) + ", enriched "
                                + Labels.clock(step.enrichedAt()) + " by " + step.enrichmentVersion() + ", indexed "
                                + Labels.time(step.indexedAt()) + ": "
                                + switch (step.fate()) {
                                    case CURRENT -> "shown now";
                                    case SUPERSEDED -> "superseded";
                                    case KILLED -> "killed";
                                }))
                .toList();
        List<Fact> problems = new ArrayList<>();
        if (trace.waiting() != null) {
            trace.waiting().forEach(each -> problems.add(new Fact("On its way", place(each.position()))));
        }
        if (trace.deadLetters() != null) {
            trace.deadLetters()
                    .forEach(each -> problems.add(new Fact(
                            "Could not be processed",
                            place(each.position()) + ": " + each.reason() + ", " + each.message())));
        }
        return new TraceView(steps, problems);
    }

    private static String place(Position position) {
        return position.topic() + "/" + position.partition() + "@" + position.offset();
    }
}
