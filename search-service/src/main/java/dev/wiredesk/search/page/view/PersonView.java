package dev.wiredesk.search.page.view;

import dev.wiredesk.search.expert.ExpertItem;
import dev.wiredesk.search.page.view.StoryView.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list of people.
 *
 * @param kind in a word
 * @param role as printed last; null: no story prints one
 * @param country of their nationality; null: no story tells it
 * @param otherNames in other stories; empty: there is none
 * @param counts of stories and quotes, in words
 * @param last day of the newest story; null: not known
 */
public record PersonView(
        Link name,
        String kind,
        @Nullable String role,
        @Nullable String country,
        String otherNames,
        String counts,
        @Nullable String last) {

    static List<PersonView> of(List<ExpertItem> people) {
        return people.stream().map(PersonView::of).toList();
    }

    static PersonView of(ExpertItem person) {
        String nationality = person.nationality();
        return new PersonView(
                new Link(person.name(), Addresses.person(person.id())),
                Labels.personKind(person.kind()),
                person.role(),
                nationality == null ? null : Labels.country(nationality),
                String.join(", ", person.otherNames()),
                SearchView.count(person.stories()) + (person.quotes() == 0 ? "" : ", " + quotes(person.quotes())),
                person.last() == null ? null : Labels.day(person.last()));
    }

    static String quotes(long quotes) {
        return SearchView.number(quotes) + (quotes == 1 ? " quote" : " quotes");
    }
}
