package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of one story.
 *
 * @param people in the order they are first named
 * @param mentions of all of them, each field's in the order of its text
 */
public record StoryPeople(List<Person> people, List<PersonMention> mentions) {

    public StoryPeople {
        people = List.copyOf(people);
        mentions = List.copyOf(mentions);
    }

    /** Where people stand by name, so that nothing else is read there. */
    public List<Span> names(Field field, StoryText text) {
        return mentions.stream()
                .filter(mention -> mention.field() == field && mention.kind() == PersonMention.Kind.NAME)
                .map(mention -> new Span(text.start(mention.first()), text.end(mention.end() - 1)))
                .toList();
    }

    /**
     * Where roles of experts name the bodies that they are of, with what tells where these are: elsewhere than the story
     * plays, unlike those of officials.
     */
    public List<Span> bodiesOfExperts(Field field) {
        return people.stream()
                .filter(person -> person.kind() == PersonKind.EXPERT)
                .flatMap(person -> person.roles().stream())
                .filter(role -> role.field() == field
                        && (role.organisation() != null || role.text().contains(" at ")))
                .map(role -> new Span(role.start(), role.end()))
                .toList();
    }

    /** The mentions of one field, in the order of its text. */
    public List<PersonMention> mentionsIn(Field field) {
        return mentions.stream().filter(mention -> mention.field() == field).toList();
    }

    /** The person that a mention means. */
    public Person person(PersonMention mention) {
        return people.get(mention.person());
    }

    /** The id of the person that a mention means; null without a mention. */
    public @Nullable String idOf(@Nullable PersonMention mention) {
        return mention == null ? null : person(mention).id();
    }
}
