package dev.wiredesk.search.page.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories over time as bars, each of which, like every stretch of them, can be searched.
 *
 * @param first time that the bars span, in words
 * @param last time that they span, in words
 * @param wider the search without limits of time; null: there is none to take away
 */
public record TimelineView(
        String first, String last, List<Bar> bars, @Nullable String wider, List<SearchView.Choice> presets) {

    /** Units of {@link Bar#height} that the tallest bar has. */
    public static final int TALLEST = 40;

    /**
     * The stories of one step.
     *
     * @param label times and number of stories, in words
     * @param from value of that filter
     * @param to value of that filter
     * @param height 0 for none; a single story can be seen however many there are in the tallest
     */
    public record Bar(String label, String from, String to, String href, int height) {
        /** Top of the bar, counted from the top of the tallest. */
        public int top() {
            return TALLEST - height;
        }
    }

    /** One step as the query counted it: {@code from/to}. */
    private record Step(Instant from, Instant to, long stories) {
        static Step of(Found.Count count) {
            int slash = count.value().indexOf('/');
            return new Step(
                    Instant.parse(count.value().substring(0, slash)),
                    Instant.parse(count.value().substring(slash + 1)),
                    count.stories());
        }
    }

    static TimelineView of(SearchState state, List<Found.Count> counts, Instant now) {
        List<Step> steps = counts.stream().map(Step::of).toList();
        long most = steps.stream().mapToLong(Step::stories).max().orElse(1);
        return new TimelineView(
                steps.isEmpty() ? "" : start(steps.getFirst()),
                steps.isEmpty() ? "" : end(steps.getLast()),
                steps.stream().map(step -> bar(state, step, most)).toList(),
                state.first("from").isEmpty() && state.first("to").isEmpty()
                        ? null
                        : state.between("", "").href(),
                presets(state, now));
    }

    private static Bar bar(SearchState state, Step step, long most) {
        boolean days = ofDays(step);
        String from = days ? day(step.from()).toString() : step.from().toString();
        // The last day is in, the last moment is not.
        String to = days ? day(step.to()).minusDays(1).toString() : step.to().toString();
        String time = start(step) + (start(step).equals(end(step)) ? "" : " to " + end(step));
        long height = (step.stories() * TALLEST + most - 1) / most;
        return new Bar(
                time + ": " + SearchView.count(step.stories()),
                from,
                to,
                state.between(from, to).href(),
                (int) height);
    }

    private static String start(Step step) {
        return ofDays(step) ? Labels.day(step.from()) : Labels.time(step.from());
    }

    private static String end(Step step) {
        return ofDays(step) ? Labels.day(step.to().minus(1, ChronoUnit.DAYS)) : Labels.time(step.to());
    }

    private static boolean ofDays(Step step) {
        return startsDay(step.from()) && startsDay(step.to());
    }

    private static boolean startsDay(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static List<SearchView.Choice> presets(SearchState state, Instant now) {
        LocalDate today = day(now);
        return List.of(
                preset(state, "Today", today, today),
                preset(state, "7 days", today.minusDays(6), today),
                preset(state, "30 days", today.minusDays(29), today));
    }

    private static SearchView.Choice preset(SearchState state, String text, LocalDate from, LocalDate today) {
        boolean chosen =
                state.first("from").equals(from.toString()) && state.first("to").equals(today.toString());
        SearchState other = chosen ? state.between("", "") : state.between(from.toString(), today.toString());
        return new SearchView.Choice(text, "", chosen, other.href());
    }
}
