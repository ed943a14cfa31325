package dev.wiredesk.search.rebuild;

import dev.wiredesk.search.rebuild.Generations.Known;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The generations, for people. */
final class GenerationTable {
    private GenerationTable() {}

    static List<String> of(List<Known> generations) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%-14s %12s %12s %10s  %-22s %s".formatted("generation", "articles", "versions", "MB", "created", ""));
        for (Known known : generations) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-14s %,12d %,12d %,10d  %-22s %s",
                    known.generation(),
                    known.articles(),
                    known.versions(),
                    known.bytes() >> 20,
                    known.created().truncatedTo(ChronoUnit.SECONDS),
                    state(known)));
        }
        return lines;
    }

    private static String state(Known known) {
        if (known.isCatchingUp()) {
            return "live, but its swap was cut short: rebuild-index brings it to its end";
        }
        if (known.live()) {
            return "live";
        }
        Note note = known.note();
        return note == null || known.isHalfMade()
                ? "half-made: the next rebuild removes it"
                : "kept; has everything up to " + note.at().truncatedTo(ChronoUnit.SECONDS);
    }
}
