package dev.wiredesk.search.rebuild;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param generation of {@link Task#USE}
 * @param force swap even where the new generation has fewer articles, or the log no longer has all that is missing
 * @param samples documents to compare before the swap
 * @param threads that read the log and write to the index
 * @param copiesWithin how long the new generation's copies are waited for before it goes on without
 */
record Options(
        Task task, @Nullable Integer generation, boolean force, int samples, int threads, Duration copiesWithin) {

    static final String USAGE = """
            rebuild-index               makes the index again from articles.enriched, and swaps when it has caught up
              --samples N               documents to compare before the swap (200)
              --threads N               that read the log and write to the index (2)
              --copies-within N         seconds to wait for the new index's copies before it goes on without (600)
              --force                   swaps even where the new index has fewer articles than the live one
            rebuild-index --generations lists what there is
            rebuild-index --rollback    goes back to the generation that was live before
            rebuild-index --use N       goes to generation N
            rebuild-index --drop-old    deletes all generations that are not live
            """;

    enum Task {
        REBUILD,
        LIST,
        ROLL_BACK,
        USE,
        DROP_OLD
    }

    /** @throws IllegalArgumentException with a sentence for who wrote it */
    static Options parse(List<String> arguments) {
        Task task = Task.REBUILD;
        Integer generation = null;
        boolean force = false;
        int samples = 200;
        int threads = 2;
        int copiesWithin = 600;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--generations" -> task = only(task, Task.LIST);
                case "--rollback" -> task = only(task, Task.ROLL_BACK);
                case "--drop-old" -> task = only(task, Task.DROP_OLD);
                case "--use" -> {
                    task = only(task, Task.USE);
                    generation = number(option, rest, 1);
                }
                case "--force" -> force = true;
                case "--samples" -> samples = number(option, rest, 0);
                case "--threads" -> threads = number(option, rest, 1);
                case "--copies-within" -> copiesWithin = number(option, rest, 0);
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new Options(task, generation, force, samples, threads, Duration.ofSeconds(copiesWithin));
    }

    private static Task only(Task before, Task task) {
        if (before != Task.REBUILD) {
            throw new IllegalArgumentException("One thing at a time: --generations, --rollback, --use or --drop-old");
        }
        return task;
    }

    private static int number(String option, Iterator<String> rest, int least) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
            throw new IllegalArgumentException(option + " needs a number from " + least);
        }
        return Integer.parseInt(text);
    }
}
