package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.page.SampleStory;
import dev.wiredesk.search.page.text.MarkedText;
import dev.wiredesk.search.page.text.MarkedText.Passage;
import dev.wiredesk.search.page.text.MarkedText.Segment;
import dev.wiredesk.search.page.view.StoryView.Fact;
import dev.wiredesk.search.page.view.StoryView.PersonCard;
import dev.wiredesk.search.page.view.StoryView.QuoteCard;
import dev.wiredesk.search.page.view.StoryView.RegionGroup;
import dev.wiredesk.search.page.view.StoryView.SuppliedTags;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StoryViewTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private final StoryView story = StoryView.of(SampleStory.full(), null, NOW);

    @Test
    void tellsWhyEachStretchOfTextIsMarked() {
        assertThat(segments(story.body()))
                .filteredOn(Segment::marked)
                .extracting(segment -> segment.text() + " <- " + segment.tip())
                .containsExactly(
                        "Mersin <- Town · Mersin · Turkey · in focus · rule gazetteer · 97% sure",
                        "Ayla Demir <- Official · Ayla Demir · the harbour master · 95% sure",
                        "the harbour master <- Role of Ayla Demir · the harbour master · Turkey",
                        "told a news conference <- Tells who says it · Ayla Demir",
                        "Cyprus <- Country · Cyprus · mentioned · rule gazetteer · 97% sure",
                        "a senior port official <- Source without a name · a senior port official",
                        "said <- Tells who says it · a senior port official");
    }

    @Test
    void marksQuotesAsPassagesThatTheListOfQuotesLeadsTo() {
        assertThat(passages(story.body()).filter(Passage::quoted).map(Passage::anchor))
                .isEqualTo(story.quotes().stream().map(QuoteCard::anchor).toList())
                .containsExactly("quote-1", "quote-2");
        assertThat(passages(story.body()).filter(Passage::quoted).map(Passage::tip))
                .containsExactly(
                        "Direct quote · Ayla Demir · to a news conference · 90% sure",
                        "Reported speech · a senior port official · 90% sure");
    }

    @Test
    void marksTheHeadlineOnlyWithWhatWasFoundInIt() {
        assertThat(segments(story.headline()))
                .filteredOn(Segment::marked)
                .extracting(Segment::text)
                .containsExactly("Mersin");
    }

    @Test
    void givesAnAnonymousSourceNoProfile() {
        assertThat(story.quotes())
                .extracting(QuoteCard::speaker, QuoteCard::speakerHref)
                .containsExactly(
                        tuple("Ayla Demir", "/experts/person:ayla-demir"), tuple("a senior port official", null));
        assertThat(story.people()).extracting(PersonCard::quotes).containsExactly(1);
    }

    @Test
    void putsTheRegionsInFocusFirst() {
        assertThat(story.regions()).extracting(RegionGroup::role).containsExactly("In focus", "Mentioned");
    }

    @Test
    void keepsTheTagsOfTheProviderApart() {
        assertThat(story.supplied())
                .extracting(SuppliedTags::label)
                .containsExactly("Subjects", "Places", "People", "Organisations", "Keywords");
    }

    @Test
    void showsTheTermsThatTravelWithTheStory() {
        assertThat(story.terms())
                .containsExactly(
                        new Fact("Credit", "Northwire"),
                        new Fact("Usage", "Editorial use only"),
                        new Fact("Rights holder", "Northwire"),
                        new Fact("Notice", "(c) 2026"));
    }

    @Test
    void namesTheStoryThatItRewritesByItsHeadline() {
        ArticleEnriched earlier = new SampleStory("Storm closes harbour", "").article("northwire", "en", null);

        assertThat(StoryView.of(SampleStory.full(), earlier, NOW).earlier())
                .isEqualTo(new StoryView.Link("Storm closes harbour", "/articles/" + earlier.id()));
        assertThat(story.earlier()).isNull();
    }

    @Test
    void makesAPageOfAStoryWithoutAnythingThatCanBeMissing() {
        ObjectNode json = EventJson.MAPPER.createObjectNode();
        json.put("id", "abc").put("provider", "northwire").put("identity", "1").put("status", "usable");
        json.put("format", "wiredesk").put("digest", "d").put("receivedAt", "2026-11-23T09:30:00Z");
        json.putObject("source").put("topic", "t").put("partition", 0).put("offset", 0);
        json.putObject("enrichment").put("version", "1").put("at", "2026-11-23T09:30:00Z");

        StoryView bare = StoryView.of(EventJson.MAPPER.treeToValue(json, ArticleEnriched.class), null, NOW);

        assertThat(bare.title()).isEqualTo("Story without a headline");
        assertThat(bare.body().paragraphs()).isEmpty();
        assertThat(bare.direction()).isEqualTo("auto");
        assertThat(bare.time().day()).isEqualTo("23 Nov 2026");
    }

    @Test
    void readsEveryLanguageInItsDirection() {
        assertThat(List.of("ar", "he", "fa-IR", "ur_PK", "uz-Arab"))
                .extracting(Labels::direction)
                .containsOnly("rtl");
        assertThat(List.of("en", "ru", "az-Latn", "ar-Latn", "zh-Hant"))
                .extracting(Labels::direction)
                .containsOnly("ltr");
        assertThat(List.of("", "not a language", "x\"><script>"))
                .extracting(Labels::direction)
                .containsOnly("auto");
        assertThat(Labels.languageTag("\" onload=alert(1)")).isNull();
    }

    @Test
    void leadsOnlyToAddressesOfTheWeb() {
        assertThat(Stream.of("https://a.example/x?y=1#z", "HTTP://a.example").map(StoryFacts::webAddress))
                .doesNotContainNull();
        assertThat(Stream.of(
                                "javascript:alert(1)",
                                " JavaScript:alert(1)",
                                "data:text/html,x",
                                "//a.example",
                                "/articles/x",
                                "https://a b",
                                "")
                        .map(StoryFacts::webAddress))
                .containsOnlyNulls();
    }

    private static List<Segment> segments(MarkedText text) {
        return passages(text).flatMap(passage -> passage.segments().stream()).toList();
    }

    private static Stream<Passage> passages(MarkedText text) {
        return text.paragraphs().stream().flatMap(paragraph -> paragraph.passages().stream());
    }
}
