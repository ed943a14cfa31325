package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as a feed sent it, normalised, with the original it came from. Field names are those of ninjs where ninjs has
 * one.
 *
 * @param id {@link ItemKey#id()}
 * @param provider provider of the authenticated feed, never taken from the payload (R1)
 * @param identity {@code uri}, {@code guid} or {@code doc-id} as sent, without a version suffix (R2)
 * @param version as sent
 * @param status {@code usable} where the item did not say (R14)
 * @param embargo absent: none
 * @param language BCP 47; absent: to be detected (R44)
 * @param urgency 1 (highest) to 9
 * @param editorNote for editors; never shown to readers (R29)
 * @param body plain text, paragraphs separated by one blank line; offsets everywhere are UTF-16 code units into this
 *     string or the headline
 * @param evolvedFrom identity of the item that this one rewrites (R32)
 * @param statusAsSent the status in the item's own word; absent where it had none, which makes it usable (R14, R17)
 * @param expires from when on the item is no longer of interest, says its sender
 * @param correction true where the sender says that this version corrects an earlier one (R29); absent otherwise
 * @param otherTexts headlines and bodies that were sent beside the chosen ones
 * @param format the wire format with its version, such as {@code ninjs/3.1}
 * @param digest lower-case hexadecimal SHA-256 of the editorial fields (R3)
 * @param receivedAt when ingest took it
 */
public record ArticleReceived(
        String id,
        String provider,
        String identity,
        @Nullable Long version,
        @Nullable Instant versionCreated,
        @Nullable Instant firstCreated,
        @Nullable Instant contentCreated,
        Status status,
        @Nullable Embargo embargo,
        @Nullable String type,
        @Nullable String language,
        @Nullable Integer urgency,
        @Nullable String headline,
        @Nullable String subheadline,
        @Nullable String slugline,
        @Nullable String byline,
        @Nullable String editorNote,
        @Nullable String creditLine,
        @Nullable Dateline dateline,
        @Nullable String body,
        List<Concept> subjects,
        List<Concept> places,
        List<Concept> people,
        List<Concept> organisations,
        List<String> keywords,
        List<String> genre,
        @Nullable Rights rights,
        @Nullable String url,
        @Nullable String evolvedFrom,
        @Nullable String statusAsSent,
        @Nullable Instant expires,
        @Nullable Boolean correction,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherText> otherTexts,
        String format,
        String digest,
        Instant receivedAt,
        @Nullable Original original) {

    public ArticleReceived {
        subjects = Lists.copyOrEmpty(subjects);
        places = Lists.copyOrEmpty(places);
        people = Lists.copyOrEmpty(people);
        organisations = Lists.copyOrEmpty(organisations);
        keywords = Lists.copyOrEmpty(keywords);
        genre = Lists.copyOrEmpty(genre);
        otherTexts = Lists.copyOrEmpty(otherTexts);
    }

    /** What the order of versions looks at. */
    public VersionStamp stamp() {
        return new VersionStamp(version, versionCreated, status, embargo != null, digest, receivedAt);
    }
}
