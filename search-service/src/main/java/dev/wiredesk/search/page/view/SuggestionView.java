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

    public static List<SuggestionView> of(List<Suggestion> suggestions) {
        return suggestions.stream()
                .flatMap(suggestion -> switch (suggestion.type()) {
                    case PERSON -> Stream.of(person(suggestion));
                    case REGION ->
                        Stream.of(new SuggestionView(
                                new Link(suggestion.name(), Addresses.region(suggestion.id())),
                                "Region",
                                SearchView.count(suggestion.stories())));
                    case PROVIDER, SUBJECT -> Stream.empty();
                })
                .toList();
    }

    private static SuggestionView person(Suggestion suggestion) {
        String nationality = suggestion.nationality();
        String detail = Stream.of(
                        suggestion.role(),
                        nationality == null ? null : Labels.country(nationality),
                        SearchView.count(suggestion.stories()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new SuggestionView(
                new Link(suggestion.name(), Addresses.person(suggestion.id())),
                suggestion.kind() == null ? "Person" : Labels.personKind(suggestion.kind()),
                detail);
    }
}
