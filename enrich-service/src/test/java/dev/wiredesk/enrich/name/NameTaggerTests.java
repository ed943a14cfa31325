package dev.wiredesk.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTaggerTests {
    private static final PersonLexicon LEXICON = PersonLexicon.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final NameTagger TAGGER = NameTagger.load(LEXICON, GAZETTEER);

    private static List<String> names(NameTagger tagger, String text) {
        StoryText story = StoryText.of(text);
        return tagger.tag(story, Budget.unlimited()).names().stream()
                .map(name -> name.type() + " " + story.between(name.first(), name.end() - 1))
                .toList();
    }

    @Test
    void tellsPeoplePlacesOrganisationsAndNationalitiesApart() {
        assertThat(names(
                        TAGGER,
                        "The Kenyan economist Wanjiru Kamau told students of Nairobi University in Mombasa that"
                                + " the World Bank had lent too little."))
                .contains(
                        "NATIONALITY Kenyan",
                        "PERSON Wanjiru Kamau",
                        "ORGANISATION Nairobi University",
                        "PLACE Mombasa",
                        "ORGANISATION World Bank");
    }

    @Test
    void readsThePlaceInTheNameOfAnOrganisationAsPartOfIt() {
        StoryText text = StoryText.of("He left the Bank of Georgia after a year in Batumi.");
        NameTags tags = TAGGER.tag(text, Budget.unlimited());
        int georgia = text.tokenAt(text.text().indexOf("Georgia"));
        int batumi = text.tokenAt(text.text().indexOf("Batumi"));
        assertThat(tags.lead(georgia, georgia + 1, NameType.ORGANISATION)).isPositive();
        assertThat(tags.lead(georgia, georgia + 1, NameType.PLACE)).isNegative();
        assertThat(tags.lead(batumi, batumi + 1, NameType.PLACE)).isPositive();
    }

    @Test
    void findsNothingInATextWithoutNames() {
        assertThat(names(TAGGER, "it rained all night, and nobody minded.")).isEmpty();
        assertThat(names(TAGGER, "")).isEmpty();
    }

    @Test
    void learnsWhatItIsTaughtAndTheSameEachTime() {
        List<TaggedText> lessons = List.of(
                lesson("They met Zorp Blim in Quaxle.", "Zorp Blim", NameType.PERSON, "Quaxle", NameType.PLACE),
                lesson("Zorp Blim left Quaxle again.", "Zorp Blim", NameType.PERSON, "Quaxle", NameType.PLACE));
        Weights first = Trainer.train(lessons, lessons, 5, LEXICON, GAZETTEER, _ -> {});
        Weights second = Trainer.train(lessons, lessons, 5, LEXICON, GAZETTEER, _ -> {});
        assertThat(names(new NameTagger(LEXICON, GAZETTEER, first), "In Quaxle they met Zorp Blim."))
                .contains("PLACE Quaxle", "PERSON Zorp Blim");
        assertThat(first.buckets).isEqualTo(second.buckets);
        assertThat(first.unit).isEqualTo(second.unit);
    }

    private static TaggedText lesson(String text, String one, NameType is, String other, NameType itIs) {
        return TaggedText.of(
                text,
                List.of(
                        new TaggedText.KnownName(span(text, one), is),
                        new TaggedText.KnownName(span(text, other), itIs)));
    }

    private static Span span(String text, String name) {
        int start = text.indexOf(name);
        return new Span(start, start + name.length());
    }
}
