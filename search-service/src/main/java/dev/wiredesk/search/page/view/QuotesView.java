package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.search.page.text.Hits;
import dev.wiredesk.search.page.text.MarkedText;
import dev.wiredesk.search.page.view.SearchView.Chip;
import dev.wiredesk.search.page.view.SearchView.Kept;
import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.quote.QuoteItem;
import dev.wiredesk.search.quote.QuotePage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said.
 *
 * @param words of the quotes
 * @param speaker words of a name or role
 * @param about words of the stories
 * @param chips filters that have no field, each with the page without it
 * @param kept the same, as the form sends them along
 * @param first page; null: this is it
 */
public record QuotesView(
        String words,
        String speaker,
        String about,
        List<Chip> chips,
        List<Kept> kept,
        String count,
        List<Said> quotes,
        @Nullable String first,
        @Nullable String next) {

    public static final String PATH = "/quotes";

    /** What the page can be asked. */
    public static final List<String> FILTERS = List.of(
            "q",
            "speaker",
            "about",
            "person",
            "personKind",
            "nationality",
            "region",
            "role",
            "provider",
            "language",
            "subject",
            "from",
            "to",
            "near");

    private static final Set<String> FIELDS = Set.of("q", "speaker", "about");

    /**
     * A quote.
     *
     * @param printed whether it stands in quotation marks, which are no part of its text
     * @param speaker as the story prints the name; null: the source is not named
     * @param source who it is attributed to where nobody is named
     * @param day of the story; null: not known
     */
    public record Said(
            MarkedText text,
            boolean printed,
            String kind,
            @Nullable String language,
            String direction,
            @Nullable Link speaker,
            String source,
            @Nullable String role,
            Link story,
            String provider,
            @Nullable String day,
            @Nullable String terms) {

        static Said of(QuoteItem item) {
            QuoteItem.Story story = item.article();
            QuoteItem.Speaker person = item.person();
            QuoteItem.Highlights highlights = item.highlights();
            var speaker = item.quote().speaker();
            Instant created = story.versionCreated();
            return new Said(
                    highlights == null
                            ? MarkedText.of(item.quote().text(), List.of())
                            : Hits.marked(highlights.text().getFirst()),
                    item.quote().kind() == QuoteKind.DIRECT,
                    Labels.quoteKind(item.quote().kind()),
                    Labels.languageTag(story.language()),
                    Labels.direction(story.language()),
                    person == null ? null : new Link(person.name(), Addresses.person(person.id())),
                    speaker == null ? "Speaker not named" : speaker.text(),
                    person == null ? null : person.role(),
                    new Link(
                            Objects.requireNonNullElse(story.headline(), StoryView.WITHOUT_HEADLINE),
                            StoryView.href(story.id(), false)),
                    story.provider(),
                    created == null ? null : Labels.day(created),
                    story.rights() == null ? null : story.rights().usageTerms());
        }
    }

    /** The parameters of the question, of those that an address has. */
    public static Map<String, List<String>> asked(Map<String, List<String>> parameters) {
        return PageState.of(PATH, FILTERS, parameters).parameters();
    }

    public static QuotesView of(Map<String, List<String>> parameters, QuotePage found) {
        PageState state = PageState.of(PATH, FILTERS, parameters);
        return new QuotesView(
                state.first("q"),
                state.first("speaker"),
                state.first("about"),
                state.chips(FIELDS),
                state.kept(FIELDS),
                PersonView.quotes(found.total()),
                said(found.items()),
                state.isFirstPage() ? null : state.firstPage(),
                found.next() == null ? null : state.pageAfter(found.next()));
    }

    static List<Said> said(List<QuoteItem> quotes) {
        return quotes.stream().map(Said::of).toList();
    }
}
