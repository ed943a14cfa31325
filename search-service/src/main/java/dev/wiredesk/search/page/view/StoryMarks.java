package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.contracts.Enrichment.Speaker;
import dev.wiredesk.search.page.text.Mark;
import dev.wiredesk.search.page.text.Mark.Kind;
import dev.wiredesk.search.page.text.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The marks of what enrichment found in one field of a story, each telling what it is and why (R38, R41). */
final class StoryMarks {
    private final Field field;
    private final Map<String, Person> people;
    private final List<Span> spans = new ArrayList<>();

    private StoryMarks(Field field, List<Person> people) {
        this.field = field;
        this.people = people.stream().collect(Collectors.toMap(Person::id, person -> person, (first, _) -> first));
    }

    static List<Span> in(Field field, ArticleEnriched article) {
        var enrichment = article.enrichment();
        StoryMarks marks = new StoryMarks(field, enrichment.people());
        enrichment.people().forEach(marks::mark);
        enrichment.regions().forEach(marks::mark);
        for (int i = 0; i < enrichment.quotes().size(); i++) {
            marks.mark(enrichment.quotes().get(i), anchor(i));
        }
        return List.copyOf(marks.spans);
    }

    /** The fragment under which the story's quote of this number, counted from 0, is found in the text. */
    static String anchor(int quote) {
        return "quote-" + (quote + 1);
    }

    private void mark(Person person) {
        String tip = joined(Labels.personKind(person.kind()), person.name(), roles(person), sure(person.confidence()));
        Mark name = Mark.linking(
                Kind.PERSON, tip, SearchState.only("person", person.id()).href());
        for (Mention mention : person.mentions()) {
            add(mention.field(), mention.start(), mention.end(), name);
        }
        for (Role role : person.roles()) {
            Mark mark =
                    Mark.telling(Kind.ROLE, joined("Role of " + person.name(), role.organisation(), nationality(role)));
            add(role.field(), role.start(), role.end(), mark);
        }
    }

    private void mark(Region region) {
        String tip = joined(
                Labels.regionKind(region.kind()),
                region.name(),
                country(region),
                Labels.regionRole(region.role()).toLowerCase(Locale.ROOT),
                "rule " + region.rule(),
                sure(region.confidence()));
        Mark mark = Mark.linking(
                Kind.REGION, tip, SearchState.only("region", region.id()).href());
        for (Mention mention : region.mentions()) {
            add(mention.field(), mention.start(), mention.end(), mark);
        }
    }

    private void mark(Quote quote, String anchor) {
        Speaker speaker = quote.speaker();
        String said =
                joined(Labels.quoteKind(quote.kind()), speakerOf(speaker), venue(quote), sure(quote.confidence()));
        add(quote.field(), quote.start(), quote.end(), new Mark(Kind.QUOTE, said, null, anchor));
        if (quote.cue() != null) {
            add(
                    quote.field(),
                    quote.cue().start(),
                    quote.cue().end(),
                    Mark.telling(Kind.CUE, joined("Tells who says it", speakerOf(speaker))));
        }
        if (speaker != null && person(speaker) == null) {
            add(
                    quote.field(),
                    speaker.start(),
                    speaker.end(),
                    Mark.telling(Kind.SOURCE, joined("Source without a name", speaker.text())));
        }
    }

    private void add(Field where, int start, int end, Mark mark) {
        if (where == field) {
            spans.add(new Span(start, end, mark));
        }
    }

    private @Nullable Person person(Speaker speaker) {
        String id = speaker.person();
        return id == null ? null : people.get(id);
    }

    private String speakerOf(@Nullable Speaker speaker) {
        if (speaker == null) {
            return "speaker not named";
        }
        Person person = person(speaker);
        return person == null ? speaker.text() : person.name();
    }

    private static @Nullable String roles(Person person) {
        return person.roles().isEmpty()
                ? null
                : person.roles().stream().map(Role::text).distinct().collect(Collectors.joining("; "));
    }

    private static @Nullable String nationality(Role role) {
        String nationality = role.nationality();
        return nationality == null ? null : Labels.country(nationality);
    }

    private static @Nullable String venue(Quote quote) {
        return quote.venue() == null ? null : "to " + quote.venue();
    }

    private static @Nullable String country(Region region) {
        String iso = region.iso();
        if (iso == null || region.id().equals("iso:" + iso)) {
            return null;
        }
        return Labels.country(iso);
    }

    private static String sure(int confidence) {
        return confidence + "% sure";
    }

    private static String joined(@Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                said.add(part);
            }
        }
        return String.join(" · ", said);
    }
}
