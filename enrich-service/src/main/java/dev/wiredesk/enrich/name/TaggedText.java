package dev.wiredesk.enrich.name;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.gold.GoldStory;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.List;

/** A text whose names are known, with the label of each of its tokens. */
final class TaggedText {
    final StoryText text;
    final int[] labels;

    private TaggedText(StoryText text, int[] labels) {
        this.text = text;
        this.labels = labels;
    }

    /** A name: offsets into the text. */
    record KnownName(Span span, NameType type) {}

    /** Names that share letters with one before them are left out. */
    static TaggedText of(String text, List<KnownName> names) {
        StoryText story = StoryText.of(text);
        int[] labels = new int[story.tokens()];
        for (KnownName name : names) {
            int first = story.tokenAt(name.span().start());
            for (int i = first;
                    i < story.tokens() && story.start(i) < name.span().end();
                    i++) {
                if (labels[i] == Label.OUTSIDE) {
                    labels[i] = i == first ? Label.begin(name.type()) : Label.inside(name.type());
                }
            }
        }
        return new TaggedText(story, labels);
    }

    /** A field of an annotated story. */
    static TaggedText of(GoldStory story, Field field) {
        List<KnownName> names = new ArrayList<>();
        story.mentions().stream()
                .filter(mention -> mention.field() == field && mention.named())
                .forEach(mention -> names.add(new KnownName(mention.span(), NameType.PERSON)));
        story.organisations().stream()
                .filter(organisation -> organisation.field() == field)
                .forEach(organisation -> names.add(new KnownName(organisation.span(), NameType.ORGANISATION)));
        story.places().stream()
                .filter(place -> place.field() == field)
                .forEach(place -> names.add(
                        new KnownName(place.span(), place.adjective() ? NameType.NATIONALITY : NameType.PLACE)));
        return of(story.text(field), names);
    }
}
