package dev.wiredesk.search.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * As much of an item's versions as tells which of them is current: any order of arrival, and any repetition, ends in the
 * same. Where content differs under one number and time it goes by arrival, as R10 wants.
 *
 * @param newest of all versions, kills among them
 * @param kill of the kills: it and everything below stays dead (R15, R16)
 * @param usable of the versions that say in their own word that they are usable
 */
public record ItemVersions(Newest newest, Newest kill, Newest usable) {

    static final ItemVersions NONE = new ItemVersions(Newest.NONE, Newest.NONE, Newest.NONE);

    /** An item that has one version. */
    public static ItemVersions of(StoredVersion only) {
        return NONE.with(only);
    }

    /** With one version more. */
    public ItemVersions with(StoredVersion version) {
        return new ItemVersions(
                newest.with(version),
                version.isKill() ? kill.with(version) : kill,
                version.explicitlyUsable() ? usable.with(version) : usable);
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
