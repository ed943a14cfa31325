package dev.wiredesk.search.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of an item's versions as tells which of them is current: any order of arrival, and any repetition, ends in the
 * same. Where content differs under one number and time it goes by arrival, as R10 wants.
 *
 * @param newest of all versions, kills among them
 * @param kill of the kills: it and everything below stays dead (R15, R16)
 * @param usable of the versions that say in their own word that they are usable
 * @param siblings keys of those that say to be the same version as the newest of all and differ from it in content: they
 *     contradict it (R10), or are the same in other categories (R33). No more than {@value #MOST_SIBLINGS} are known
 */
public record ItemVersions(Newest newest, Newest kill, Newest usable, Set<String> siblings) {

    static final ItemVersions NONE = new ItemVersions(Newest.NONE, Newest.NONE, Newest.NONE, Set.of());

    /** Hardly an agency has that many services; a program that numbers all it sends alike makes nothing larger or slower. */
    static final int MOST_SIBLINGS = 20;

    /** @param siblings null: in documents from before they were kept */
    public ItemVersions(Newest newest, Newest kill, Newest usable, @Nullable Set<String> siblings) {
        this.newest = newest;
        this.kill = kill;
        this.usable = usable;
        this.siblings = siblings == null ? Set.of() : Set.copyOf(siblings);
    }

    /** An item that has one version. */
    public static ItemVersions of(StoredVersion only) {
        return NONE.with(only);
    }

    /** With one version more. */
    public ItemVersions with(StoredVersion version) {
        Newest with = newest.with(version);
        return new ItemVersions(
                with,
                version.isKill() ? kill.with(version) : kill,
                version.explicitlyUsable() ? usable.with(version) : usable,
                siblingsOf(Objects.requireNonNull(with.version()), version));
    }

    /** @param next the newest with the arrival */
    private Set<String> siblingsOf(StoredVersion next, StoredVersion arrival) {
        StoredVersion before = newest.version();
        if (before == null || !(next.repeats(before) || next.conflictsWith(before))) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>(siblings);
        for (StoredVersion each : List.of(before, arrival)) {
            if (each.conflictsWith(next) && all.size() < MOST_SIBLINGS) {
                all.add(each.key());
            }
        }
        all.remove(next.key());
        return all;
    }

    /** Whether it says to be the same version as the newest of all, with the same content or other. */
    public boolean isAlikeNewest(StoredVersion version) {
        StoredVersion last = newest.version();
        return last != null && (version.repeats(last) || version.conflictsWith(last));
    }

    /** The version that the item is shown as: the newest, or the kill that it is under. */
    public StoredVersion current(Reinstatement reinstatement) {
        StoredVersion killed = kill.version();
        return killed != null && !isReinstated(reinstatement) ? killed : Objects.requireNonNull(newest.version());
    }

    /**
     * Whether it was killed and is back: a version above the highest kill says explicitly that it is usable (R17). The
     * newest is shown then, even if it does not say so itself.
     */
    public boolean isReinstated(Reinstatement reinstatement) {
        StoredVersion killed = kill.version();
        return killed != null
                && reinstatement == Reinstatement.EXPLICIT
                && isAbove(usable.version(), killed)
                && isAbove(newest.version(), killed);
    }

    /** Whether the highest kill is this version or above it, so that its content is never to be shown again (R15). */
    public boolean isKilled(StoredVersion version) {
        StoredVersion killed = kill.version();
        return killed != null && !version.isNewerThan(killed);
    }

    private static boolean isAbove(@Nullable StoredVersion version, StoredVersion kill) {
        return version != null && version.isNewerThan(kill);
    }
}
