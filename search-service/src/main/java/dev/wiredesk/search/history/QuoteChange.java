package dev.wiredesk.search.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wiredesk.contracts.Enrichment;
import org.jspecify.annotations.Nullable;

/**
 * What became of a quote from one version to another.
 *
 * @param before null: it is new
 * @param after null: it has vanished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteChange(
        Kind change, @Nullable Said before, @Nullable Said after) {

    /** How a quote fared. */
    public enum Kind {
        @JsonProperty("same")
        SAME,
        /** Other words, or somebody else who is said to have said them. */
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("vanished")
        VANISHED,
        @JsonProperty("new")
        NEW
    }

    /**
     * A quote, as far as changes of it matter to a desk.
     *
     * @param speaker as printed
     * @param person id of the person that is meant; null: none of the story's people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            Enrichment.QuoteKind kind,
            String text,
            @Nullable String speaker,
            @Nullable String person) {

        static Said of(Enrichment.Quote quote) {
            Enrichment.Speaker speaker = quote.speaker();
            return new Said(
                    quote.kind(),
                    quote.text(),
                    speaker == null ? null : speaker.text(),
                    speaker == null ? null : speaker.person());
        }

        /** The person, or what is printed where it is nobody the story names. */
        @Nullable String who() {
            return person == null ? speaker : person;
        }
    }
}
