package dev.wiredesk.search.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.NavigableSet;

/**
 * Why descriptions were taken for one person.
 *
 * @param names ids of the names that were joined
 * @param nationalities that they share
 * @param work title words, fields and organisations that they share
 */
public record Reason(
        Rule rule, NavigableSet<String> names, NavigableSet<String> nationalities, NavigableSet<String> work) {

    /** The rules, in the order they are applied in. */
    public enum Rule {
        /** One name, and nationality and work agree, or the organisation does. */
        @JsonProperty("same-name-nationality-and-work")
        SAME_NAME_NATIONALITY_AND_WORK,
        /** One name and nationality, and the work may be the same. */
        @JsonProperty("same-name-and-nationality")
        SAME_NAME_AND_NATIONALITY,
        /** One name and work, and some stories tell no nationality. */
        @JsonProperty("same-name-and-work")
        SAME_NAME_AND_WORK,
        /** Two spellings of a name; nationality and work agree. */
        @JsonProperty("variant-name-same-nationality-and-work")
        VARIANT_NAME_SAME_NATIONALITY_AND_WORK,
        /** One name, nothing against it, and nobody else of that name whom it could mean. */
        @JsonProperty("same-name-nothing-against-it")
        SAME_NAME_NOTHING_AGAINST_IT,
        /** One name and nothing else, in stories that could mean several people. */
        @JsonProperty("same-name-nothing-known")
        SAME_NAME_NOTHING_KNOWN;

        boolean joins(Traits one, Traits other) {
            return switch (this) {
                case SAME_NAME_NATIONALITY_AND_WORK ->
                    one.sharesName(other)
                            && (one.sharesOrganisation(other)
                                    || (one.sharesNationality(other) && one.sharesWork(other)));
                case SAME_NAME_AND_NATIONALITY -> one.sharesName(other) && one.sharesNationality(other);
                case SAME_NAME_AND_WORK -> one.sharesName(other) && one.sharesWork(other);
                case VARIANT_NAME_SAME_NATIONALITY_AND_WORK -> one.sharesNationality(other) && one.sharesWork(other);
                case SAME_NAME_NOTHING_AGAINST_IT -> one.sharesName(other);
                case SAME_NAME_NOTHING_KNOWN -> one.sharesName(other) && one.isBare() && other.isBare();
            };
        }
    }
}
