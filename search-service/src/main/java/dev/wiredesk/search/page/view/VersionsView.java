package dev.wiredesk.search.page.view;

import dev.wiredesk.search.history.VersionDiff;
import dev.wiredesk.search.history.VersionList;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.page.view.StoryView.Moment;
import dev.wiredesk.search.reading.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a story, newest first, and what changed between them.
 *
 * @param story that they are versions of
 * @param compared what was asked to be compared, in words; null: each with the one before it
 * @param diff between the two that were asked for
 */
public record VersionsView(
        Link story,
        List<Version> versions,
        @Nullable String compared,
        @Nullable DiffView diff) {

    /**
     * One version.
     *
     * @param marks what it is, in a word each
     * @param note of the provider's, for editors only (R29)
     * @param diff from the version before it; null: not compared
     * @param compare the comparison of it with the newest; null: it is the newest, or there is nothing to compare
     */
    public record Version(
            String label,
            Moment time,
            List<String> marks,
            @Nullable String headline,
            @Nullable String note,
            @Nullable DiffView diff,
            @Nullable String compare) {}

    /** The page of the versions of a story with an id. */
    public static VersionsView of(VersionList list, boolean editor) {
        List<Version> versions = new ArrayList<>();
        for (VersionList.Entry entry : list.versions()) {
            versions.add(version(list.id(), entry, versions.isEmpty(), editor));
        }
        VersionDiff asked = list.diff();
        String title = list.versions().stream()
                .filter(VersionList.Entry::current)
                .map(VersionList.Entry::headline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("The story");
        return new VersionsView(
                new Link(title, StoryView.href(list.id(), editor)),
                versions,
                asked == null ? null : "From " + label(list, asked.from()) + " to " + label(list, asked.to()),
                asked == null ? null : DiffView.of(asked));
    }

    private static Version version(String id, VersionList.Entry entry, boolean newest, boolean editor) {
        VersionDiff diff = entry.diff();
        return new Version(
                label(entry),
                Moment.of(time(entry)),
                marks(entry),
                entry.headline(),
                entry.editorNote(),
                diff == null ? null : DiffView.of(diff),
                newest || entry.killed() ? null : compare(id, entry.key(), editor));
    }

    private static String compare(String id, String key, boolean editor) {
        return "/articles/" + id + "/versions?from=" + Addresses.encoded(key) + (editor ? "&view=editor" : "");
    }

    private static List<String> marks(VersionList.Entry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.current()) {
            marks.add("Shown now");
        }
        switch (entry.change()) {
            case CREATED, UPDATED -> {}
            case CORRECTED -> marks.add("Correction");
            case WITHHELD -> marks.add("Withheld");
            case KILLED -> marks.add("Kill");
            case REINSTATED -> marks.add("Brought back");
        }
        if (entry.killed() && entry.change() != Change.KILLED) {
            marks.add("Killed");
        }
        return marks;
    }

    private static String label(VersionList list, String key) {
        return list.versions().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> label(entry).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("a version");
    }

    private static String label(VersionList.Entry entry) {
        return entry.version() == null ? "Version of " + Labels.time(time(entry)) : "Version " + entry.version();
    }

    private static Instant time(VersionList.Entry entry) {
        return Objects.requireNonNullElse(entry.versionCreated(), entry.receivedAt());
    }
}
