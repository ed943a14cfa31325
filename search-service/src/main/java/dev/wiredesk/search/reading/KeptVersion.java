package dev.wiredesk.search.reading;

import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.article.VersionDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of an article that somebody may know of; only {@link VisibleHistory} hands them out. */
public final class KeptVersion {

    private final Audience audience;
    private final String documentId;
    private final Outline outline;
    private final Change change;
    private final boolean current;
    private final boolean killed;

    /** What a list of versions is made of, under the names that it is stored under. */
    record Outline(
            @Nullable String headline,
            @Nullable Boolean correction,
            @Nullable String editorNote,
            VersionDocument.Kept kept) {}

    KeptVersion(Audience audience, String documentId, Outline outline, Change change, boolean current, boolean killed) {
        this.audience = audience;
        this.documentId = documentId;
        this.outline = outline;
        this.change = change;
        this.current = current;
        this.killed = killed;
    }

    /** As whom it was given out: readers or editors of its provider. */
    Audience audience() {
        return audience;
    }

    String documentId() {
        return documentId;
    }

    /** {@link StoredVersion#key()}. */
    public String key() {
        return outline.kept.key();
    }

    public StoredVersion version() {
        return outline.kept.version();
    }

    public Status status() {
        return version().stamp().status();
    }

    /** What it was to all versions before it, also to those that the audience does not know of. */
    public Change change() {
        return change;
    }

    /** When it was stored. */
    public Instant keptAt() {
        return outline.kept.at();
    }

    /** Whether it is the one that the article is shown as. */
    public boolean isCurrent() {
        return current;
    }

    /** Whether a kill has taken it, so that its content is never given out again, to nobody (R15). */
    public boolean isKilled() {
        return killed;
    }

    /** Of what a kill has taken there is none; the kill's own is that of its notice. */
    public @Nullable String headline() {
        return killed && !version().isKill() ? null : outline.headline;
    }

    /** Whether its sender says that it corrects an earlier one (R29). */
    public boolean isCorrection() {
        return Boolean.TRUE.equals(outline.correction);
    }

    /** For editors only; readers have none (R29). */
    public @Nullable String editorNote() {
        return killed && !version().isKill() ? null : outline.editorNote;
    }
}
