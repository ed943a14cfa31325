package dev.wiredesk.search.deadletter.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Makes one list of partitions, the newest letter first. Each partition is read backwards, a window at a time, so that a
 * page needs memory for some windows, however many letters there are.
 */
public final class NewestFirst {

    private static final int FIRST_WINDOW = 8;
    private static final int LARGEST_WINDOW = 512;

    /** Letters of one time come in the order of their places. */
    private static final Comparator<Letter> ORDER = Comparator.comparing(Letter::time)
            .thenComparing(letter -> letter.id().partition(), Comparator.reverseOrder())
            .thenComparingLong(letter -> letter.id().offset());

    private final Map<Partition, Branch> branches = new TreeMap<>();
    private final Windows windows;
    private final int size;
    private int window;

    /** Reads letters. */
    public interface Windows {

        /** Letters of each partition, in the order of their offsets. */
        Map<Partition, List<Letter>> read(Places places);
    }

    /**
     * Some letters.
     *
     * @param rest where there may be more
     */
    public record Taken(List<Letter> letters, Places rest) {}

    private static final class Branch {
        private final long from;
        private long given;
        private long loaded;
        private final Deque<Letter> letters = new ArrayDeque<>();

        private Branch(Span span) {
            this.from = span.from();
            this.given = span.to();
            this.loaded = span.to();
        }

        private Span next(int most) {
            return letters.isEmpty() ? new Span(from, loaded).newest(most) : new Span(0, 0);
        }

        private void load(Span span, List<Letter> ascending) {
            ascending.forEach(letters::addFirst);
            loaded = span.from();
            if (letters.isEmpty()) {
                given = loaded;
            }
        }

        private Letter take() {
            Letter letter = letters.removeFirst();
            given = letters.isEmpty() ? loaded : letter.id().offset();
            return letter;
        }
    }

    private NewestFirst(Places places, int size, Windows windows) {
        places.spans().forEach((partition, span) -> branches.put(partition, new Branch(span)));
        this.windows = windows;
        this.size = size;
        this.window = Math.clamp(size / Math.max(1, branches.size()) + 1, FIRST_WINDOW, LARGEST_WINDOW);
    }

    /**
     * Takes the newest letters that are wanted.
     *
     * @param size how many at most
     * @param enough asked between windows; where it says so fewer letters are taken than there are, but the rest is smaller
     *     than what there was
     */
    public static Taken take(
            Places places, int size, Predicate<Letter> wanted, Windows windows, BooleanSupplier enough) {
        return new NewestFirst(places, size, windows).take(wanted, enough);
    }

    private Taken take(Predicate<Letter> wanted, BooleanSupplier enough) {
        List<Letter> taken = new ArrayList<>();
        boolean begun = false;
        while (taken.size() < size) {
            Places next = next();
            if (!next.isEmpty()) {
                if (begun && enough.getAsBoolean()) {
                    break;
                }
                load(next);
                begun = true;
                continue;
            }
            Optional<Branch> newest = newest();
            if (newest.isEmpty()) {
                break;
            }
            Letter letter = newest.get().take();
            if (wanted.test(letter)) {
                taken.add(letter);
            }
        }
        return new Taken(taken, rest());
    }

    private Places next() {
        Map<Partition, Span> next = new HashMap<>();
        branches.forEach((partition, branch) -> next.put(partition, branch.next(window)));
        return Places.of(next);
    }

    private void load(Places places) {
        Map<Partition, List<Letter>> read = windows.read(places);
        branches.forEach((partition, branch) -> {
            Span span = places.spans().get(partition);
            if (span != null) {
                branch.load(span, read.getOrDefault(partition, List.of()));
            }
        });
        window = Math.min(LARGEST_WINDOW, window * 2);
    }

    private Optional<Branch> newest() {
        return branches.values().stream()
                .filter(branch -> !branch.letters.isEmpty())
                .max(Comparator.comparing(branch -> branch.letters.getFirst(), ORDER));
    }

    private Places rest() {
        Map<Partition, Span> rest = new HashMap<>();
        branches.forEach((partition, branch) -> rest.put(partition, new Span(branch.from, branch.given)));
        return Places.of(rest);
    }
}
