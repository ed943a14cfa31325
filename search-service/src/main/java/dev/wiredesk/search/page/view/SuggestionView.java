package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.StoryView.Link;
import dev.wiredesk.search.suggest.Suggestion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that may be meant by what is typed.
 *
 * @param detail that tells it from others of its name
 */
public record SuggestionView(Link name, String kind, String detail) {

    /**
     * Those that lead to a page.
     *
     * @param editor whether they are those of the editors' view
     */
    public static List<SuggestionView> of(List<Suggestion> suggestions, boolean editor) {
        return suggestions.stream()
                .flatMap(suggestion -> switch (suggestion.type()) {
                    case PERSON -> Stream.of(person(suggestion, editor));
                    case REGION ->
                        Stream.of(new SuggestionView(
                                new Link(
                                        suggestion.name(), Addresses.viewed(Addresses.region(suggestion.id()), editor)),
                                "Region",
                                SearchView.count(suggestion.stories())));
                    case PROVIDER, SUBJECT -> Stream.empty();
                })
                .toList();
    }

    private static SuggestionView person(Suggestion suggestion, boolean editor) {
        String nationality = suggestion.nationality();
        String detail = Stream.of(
                        suggestion.role(),
                        nationality == null ? null : Labels.country(nationality),
                        SearchView.count(suggestion.stories()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new SuggestionView(
                new Link(suggestion.name(), Addresses.viewed(Addresses.person(suggestion.id()), editor)),
                suggestion.kind() == null ? "Person" : Labels.personKind(suggestion.kind()),
                detail);
    }
}
