package dev.wiredesk.ingest.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An identity without the version that some providers write at its end (R2). */
record VersionedIdentity(
        @Nullable String identity, @Nullable String version) {

    /**
     * Takes the version off.
     *
     * @param suffix finds it in its only group, at the end; null: there is none
     */
    static VersionedIdentity of(@Nullable String text, @Nullable Pattern suffix) {
        if (text == null || suffix == null) {
            return new VersionedIdentity(text, null);
        }
        Matcher matcher = suffix.matcher(text);
        while (matcher.find()) {
            if (matcher.end() == text.length() && matcher.start() > 0) {
                return new VersionedIdentity(text.substring(0, matcher.start()), matcher.group(1));
            }
        }
        return new VersionedIdentity(text, null);
    }
}
