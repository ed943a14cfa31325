package dev.wiredesk.search.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wiredesk.search.identity.Reason;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.quote.QuoteItem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the stories tell of a person.
 *
 * @param person as in the directory, with counts of all stories
 * @param quotedIn where the person is quoted
 * @param roles each as printed, that which was printed last first
 * @param regions of the stories, those of most stories first
 * @param timeline the stories over time, as in the facet of that name
 * @param providers of the stories
 * @param fellows who is quoted in the same stories, those in most of them first; their counts are of these stories
 * @param latestQuotes newest first
 * @param identity why the stories mean one person
 */
public record ExpertProfile(
        @JsonUnwrapped ExpertItem person,
        QuotedIn quotedIn,
        List<Role> roles,
        List<FacetCount> regions,
        List<FacetCount> timeline,
        List<FacetCount> providers,
        List<ExpertItem> fellows,
        List<QuoteItem> latestQuotes,
        Identity identity) {

    /**
     * How often the person was listened to.
     *
     * @param reports different texts among the newest 1,000 of the stories, copies of one counting once (R36)
     */
    public record QuotedIn(long stories, int reports) {}

    /**
     * A role as printed.
     *
     * @param title the function in it
     * @param nationality ISO 3166-1 alpha-2 code
     * @param stories that print it
     * @param first when the first of them was published
     * @param last when the last was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Role(
            String text,
            @Nullable String title,
            @Nullable String nationality,
            @Nullable String organisation,
            long stories,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /**
     * Who is meant.
     *
     * @param ids to find all stories of the person by
     * @param names each as printed
     * @param why the rules by which different descriptions were taken for one person; empty where there is one only
     * @param others people who have a name of the person's and are somebody else
     */
    public record Identity(Set<String> ids, List<Name> names, List<Reason> why, List<ExpertItem> others) {}

    /**
     * A name as printed.
     *
     * @param stories that print it
     */
    public record Name(String name, long stories) {}
}
