package dev.wiredesk.search.reading;

import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.reading.KeptVersion.Outline;
import java.util.ArrayList;
import java.util.List;

/** Puts the versions of an article in their order, and tells what each was to those before it. */
final class Changes {
    private Changes() {}

    /** A version in its place. */
    record Placed(Outline outline, Change change) {}

    /** All of them, oldest first. */
    static List<Placed> of(List<Outline> versions) {
        List<Placed> placed = new ArrayList<>();
        boolean killed = false;
        for (Outline outline : oldestFirst(versions)) {
            boolean bringsBack = killed && version(outline).explicitlyUsable();
            placed.add(new Placed(outline, change(outline, placed.isEmpty(), bringsBack)));
            killed = version(outline).isKill() || (killed && !bringsBack);
        }
        return List.copyOf(placed);
    }

    private static Change change(Outline outline, boolean isFirst, boolean bringsBack) {
        Status status = version(outline).stamp().status();
        return switch (status) {
            case CANCELED -> Change.KILLED;
            case WITHHELD -> Change.WITHHELD;
            case USABLE -> {
                if (bringsBack) {
                    yield Change.REINSTATED;
                } else if (Boolean.TRUE.equals(outline.correction())) {
                    yield Change.CORRECTED;
                }
                yield isFirst ? Change.CREATED : Change.UPDATED;
            }
        };
    }

    /** Numbered versions and others each have an order; between both it can go in circles, which sorting cannot. */
    private static List<Outline> oldestFirst(List<Outline> versions) {
        List<Outline> numbered = sorted(versions, true);
        List<Outline> others = sorted(versions, false);
        List<Outline> merged = new ArrayList<>(versions.size());
        int next = 0;
        for (Outline other : others) {
            while (next < numbered.size() && !version(numbered.get(next)).isNewerThan(version(other))) {
                merged.add(numbered.get(next++));
            }
            merged.add(other);
        }
        merged.addAll(numbered.subList(next, numbered.size()));
        return merged;
    }

    private static List<Outline> sorted(List<Outline> versions, boolean numbered) {
        return versions.stream()
                .filter(outline -> (version(outline).stamp().version() != null) == numbered)
                .sorted((a, b) ->
                        version(a).isNewerThan(version(b)) ? 1 : version(b).isNewerThan(version(a)) ? -1 : 0)
                .toList();
    }

    private static StoredVersion version(Outline outline) {
        return outline.kept().version();
    }
}
