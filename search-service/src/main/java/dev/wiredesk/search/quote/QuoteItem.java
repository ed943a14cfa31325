package dev.wiredesk.search.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Rights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote with who says it and where it stands.
 *
 * @param quote as its story has it
 * @param person who says it; null: an anonymous source (R42)
 * @param highlights the text as HTML, with {@code <em>} around the words looked for and everything else escaped; null:
 *     none is in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteItem(
        @JsonUnwrapped Enrichment.Quote quote,
        @Nullable Speaker person,
        Story article,
        @Nullable Highlights highlights) {

    /**
     * Who says it.
     *
     * @param id of the profile
     * @param name as the story prints it
     * @param role the first that the story prints; null: none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speaker(
            String id,
            String name,
            Enrichment.PersonKind kind,
            @Nullable String role,
            Links links) {}

    /**
     * The story that it stands in.
     *
     * @param rights under which it may be used, the quote too (R46)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Story(
            String id,
            @Nullable String headline,
            String provider,
            @Nullable Instant versionCreated,
            @Nullable String language,
            @Nullable Rights rights,
            Links links) {}

    /**
     * Where more is told.
     *
     * @param self path of the story, or of the profile
     */
    public record Links(String self) {}

    /**
     * What was found.
     *
     * @param text the whole of it, once
     */
    public record Highlights(List<String> text) {}
}
