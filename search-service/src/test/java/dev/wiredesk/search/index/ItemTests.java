package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.Permutations;
import dev.wiredesk.search.Stories;
import dev.wiredesk.search.article.Reinstatement;
import dev.wiredesk.search.article.StoredItem;
import dev.wiredesk.search.article.VersionDocument.Kept;
import dev.wiredesk.search.index.ArticleStore.Address;
import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Found;
import dev.wiredesk.search.index.ArticleStore.State;
import dev.wiredesk.search.index.ArticleStore.Stored;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.ObjectNode;

class ItemTests {

    private static final IndexSettings ACCEPTING = settings(Set.of());
    private static final IndexSettings REFUSING = settings(Set.of("northwire"));

    private static IndexSettings settings(Set<String> refuseConflictsOf) {
        return new IndexSettings(
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(8),
                Reinstatement.EXPLICIT,
                refuseConflictsOf);
    }

    @Test
    void aVersionThatNoDocumentCanBeMadeOfIsGivenUpAndTheOthersGoOn() {
        @Nullable Outcome[] outcomes = new Outcome[3];
        Item item = new Item(Stories.idOf("torn"), outcomes);
        item.add(0, arrival(story(1)));
        item.add(1, arrival(withoutARole(story(3))));
        item.add(2, arrival(story(2)));

        assertThat(writes(item)).isEmpty();
        assertThat(item.isDoneBy(List.of())).as("two are left").isFalse();
        assertThat(outcomes[1])
                .isInstanceOfSatisfying(
                        Outcome.Malformed.class,
                        malformed -> assertThat(malformed.reason()).isEqualTo("unmappable"));

        List<Write> writes = writes(item);
        assertThat(writes).as("two versions and the current one").hasSize(3);
        assertThat(item.isDoneBy(
                        writes.stream().<Answer>map(_ -> new Answer.Written(7)).toList()))
                .isTrue();
        assertThat(outcomes[0]).isInstanceOf(Outcome.Superseded.class);
        assertThat(outcomes[2]).isInstanceOf(Outcome.Indexed.class);
    }

    @Test
    void tellsWhatTakesThePlaceOfOtherContentUnderTheSameVersionR10() {
        OneItem item = new OneItem(ACCEPTING);
        item.take(sent("08:00").version(2L));

        assertThat(item.take(sent("08:01").version(2L).headline("Told otherwise")))
                .as("what arrived last is shown")
                .satisfiesExactly(outcome -> assertThat(isConflict(outcome)).isTrue());
        assertThat(item.shown().headline()).isEqualTo("Told otherwise");
        assertThat(item.take(sent("08:02").version(3L)))
                .satisfiesExactly(outcome -> assertThat(isConflict(outcome)).isFalse());
        assertThat(item.take(
                        sent("08:03").version(4L), sent("08:04").version(4L).headline("Both at once")))
                .satisfiesExactly(
                        outcome -> assertThat(outcome).isInstanceOf(Outcome.Superseded.class),
                        outcome -> assertThat(isConflict(outcome)).isTrue());
    }

    @Test
    void otherContentUnderTheSameVersionGoesToTheDeadLettersOfAProviderThatIsToTellR10() {
        OneItem item = new OneItem(REFUSING);
        item.take(sent("08:00").version(2L));

        assertThat(item.take(sent("08:01").version(2L).headline("Told otherwise")))
                .satisfiesExactly(outcome -> assertThat(isRefused(outcome)).isTrue());
        assertThat(item.take(
                        sent("08:02").version(3L), sent("08:03").version(3L).headline("Told otherwise")))
                .satisfiesExactly(
                        outcome -> assertThat(outcome).isInstanceOf(Outcome.Indexed.class),
                        outcome -> assertThat(isRefused(outcome)).isTrue());
        assertThat(item.shown().headline()).isEqualTo(sent("08:02").build().headline());
        assertThat(item.take(sent("08:04").version(3L).status(Status.CANCELED)))
                .as("a kill is no conflict")
                .satisfiesExactly(outcome -> assertThat(outcome).isInstanceOf(Outcome.Indexed.class));
    }

    @Test
    void whatIsInTheHistoryIsNeverRefusedWhoeverContradictsItR9() {
        OneItem item = new OneItem(REFUSING);
        ArticleEnriched first = sent("08:00").version(2L).build();
        ArticleEnriched other =
                sent("08:01").version(2L).headline("Told otherwise").build();
        item.take(List.of(first));

        assertThat(item.take(List.of(other, first)))
                .satisfiesExactly(
                        outcome -> assertThat(isRefused(outcome)).isTrue(),
                        outcome -> assertThat(outcome).isInstanceOf(Outcome.Duplicate.class));

        OneItem accepted = new OneItem(ACCEPTING);
        accepted.take(List.of(first));
        accepted.take(List.of(other));
        accepted.settings = REFUSING;
        assertThat(accepted.take(List.of(first))).noneMatch(ItemTests::isRefused);
        assertThat(accepted.take(sent("08:01")
                        .version(2L)
                        .headline("Told otherwise")
                        .enriched("2027.1", Instant.parse("2027-01-01T00:00:00Z"))))
                .noneMatch(ItemTests::isRefused);
    }

    @Test
    void aFurtherCategoryContradictsNothingThatIsShownR33() {
        OneItem item = new OneItem(ACCEPTING);
        item.take(sent("08:00").subject("x", "sport").headline("Told otherwise"));
        item.take(sent("08:01").subject("i", "international"));

        assertThat(item.take(sent("08:02").subject("f", "financial"))).noneMatch(ItemTests::isConflict);
        assertThat(item.categories()).containsExactlyInAnyOrder("i", "f");
    }

    @Test
    void anEmbargoUnderTheSameVersionIsNoConflictR8() {
        OneItem item = new OneItem(REFUSING);
        item.take(sent("08:00").version(2L));

        assertThat(item.take(sent("08:01").version(2L).embargo(new Embargo(Instant.parse("2026-12-01T00:00:00Z")))))
                .satisfiesExactly(outcome ->
                        assertThat(isConflict(outcome) || isRefused(outcome)).isFalse());
        assertThat(item.shown().embargo()).isNotNull();
    }

    @Test
    void aKillThatComesOnTwoServicesIsNoConflict() {
        OneItem item = new OneItem(REFUSING);
        item.take(sent("08:00").version(2L).status(Status.CANCELED).subject("i", "international"));

        assertThat(item.take(sent("08:01").version(2L).status(Status.CANCELED).subject("f", "financial")))
                .noneMatch(ItemTests::isConflict)
                .noneMatch(ItemTests::isRefused);
    }

    @Test
    void aVersionThatComesInSeveralCategoriesIsOneItemWithAllOfThemR33() {
        List<ArticleEnriched> sent = List.of(
                sent("08:00").subject("i", "international").build(),
                sent("08:01").subject("f", "financial").build(),
                sent("08:02").subject("w", "washington").build(),
                sent("08:03").subject("i", "international").build());
        for (IndexSettings settings : List.of(ACCEPTING, REFUSING)) {
            for (List<ArticleEnriched> order : Permutations.of(sent)) {
                OneItem oneByOne = new OneItem(settings);
                order.forEach(each -> assertThat(oneByOne.take(List.of(each)))
                        .noneMatch(ItemTests::isConflict)
                        .noneMatch(ItemTests::isRefused));
                assertThat(oneByOne.categories()).containsExactlyInAnyOrder("i", "f", "w");

                OneItem atOnce = new OneItem(settings);
                assertThat(atOnce.take(order)).noneMatch(ItemTests::isConflict).noneMatch(ItemTests::isRefused);
                assertThat(atOnce.categories()).containsExactlyInAnyOrder("i", "f", "w");
            }
        }
    }

    @Test
    void otherContentInBetweenCostsNoCategoryHoweverTheVersionsAreSplitIntoBatchesR33() {
        List<ArticleEnriched> sent = List.of(
                sent("08:00").subject("i", "international").build(),
                sent("08:01").subject("x", "sport").headline("Told otherwise").build(),
                sent("08:02").subject("f", "financial").build(),
                sent("08:03").subject("w", "washington").build());
        for (List<ArticleEnriched> order : Permutations.of(sent)) {
            for (int first = 0; first < order.size(); first++) {
                for (int second = first; second < order.size(); second++) {
                    OneItem item = new OneItem(ACCEPTING);
                    Stream.of(order.subList(0, first), order.subList(first, second), order.subList(second, 4))
                            .filter(batch -> !batch.isEmpty())
                            .forEach(item::take);

                    assertThat(item.categories()).containsExactlyInAnyOrder("i", "f", "w");
                }
            }
        }
    }

    @Test
    void aVersionThatIsBackFromUnderAKillHasTheCategoriesOfAllItsSendsR33() {
        OneItem item = new OneItem(ACCEPTING);
        item.take(sent("08:00").version(2L).subject("i", "international"));
        item.take(sent("08:01").version(1L).status(Status.CANCELED));
        item.take(sent("08:02").version(5L).subject("f", "financial"));
        item.take(sent("08:03").version(4L).status(Status.CANCELED));
        item.take(sent("08:04").version(5L).subject("w", "washington").statusAsSent("usable"));

        assertThat(item.categories()).containsExactlyInAnyOrder("f", "w");
    }

    @Test
    void aNewerVersionHasItsOwnCategoriesAlone() {
        OneItem item = new OneItem(ACCEPTING);
        item.take(sent("08:00").version(1L).subject("i", "international"));
        item.take(sent("08:01").version(2L).subject("f", "financial"));

        assertThat(item.categories()).containsExactly("f");
    }

    @Test
    void enrichedAnewAVersionKeepsItsCategoriesR33() {
        OneItem item = new OneItem(ACCEPTING);
        item.take(sent("08:00").subject("i", "international"));
        item.take(sent("08:01").subject("f", "financial"));

        assertThat(item.take(sent("08:01")
                        .subject("f", "financial")
                        .enriched("2027.1", Instant.parse("2027-01-01T00:00:00Z"))))
                .satisfiesExactly(outcome -> assertThat(outcome).isInstanceOf(Outcome.Renewed.class));
        assertThat(item.categories()).containsExactlyInAnyOrder("i", "f");
    }

    @Test
    void aCategoryThatIsThereAlreadyWritesNothing() {
        OneItem item = new OneItem(ACCEPTING);
        ArticleEnriched earlier = sent("08:00").subject("i", "international").build();
        item.take(sent("08:01").subject("f", "financial"));
        item.take(List.of(earlier));
        long before = item.writes;

        assertThat(item.take(List.of(earlier)))
                .satisfiesExactly(outcome -> assertThat(outcome).isInstanceOf(Outcome.Superseded.class));
        assertThat(item.writes).isEqualTo(before);
    }

    private static Stories sent(String at) {
        return Stories.story("torn").received(Instant.parse("2026-11-02T" + at + ":00Z"));
    }

    private static boolean isConflict(Outcome outcome) {
        return outcome instanceof Outcome.Indexed indexed && indexed.conflicting();
    }

    private static boolean isRefused(Outcome outcome) {
        return outcome instanceof Outcome.Malformed malformed && malformed.isConflict();
    }

    /** The documents of one item, in the place of an index that takes every write. */
    private static final class OneItem {
        private IndexSettings settings;
        private final Map<Address, ObjectNode> documents = new HashMap<>();
        private long writes;

        OneItem(IndexSettings settings) {
            this.settings = settings;
        }

        List<Outcome> take(Stories... stories) {
            return take(Arrays.stream(stories).map(Stories::build).toList());
        }

        List<Outcome> take(List<ArticleEnriched> articles) {
            @Nullable Outcome[] outcomes = new Outcome[articles.size()];
            Item item = new Item(Stories.idOf("torn"), outcomes);
            for (int i = 0; i < articles.size(); i++) {
                item.add(i, arrival(articles.get(i)));
            }
            List<Answer> answers;
            do {
                item.decide(found(), settings);
                Map<Address, ArticleEnriched> elsewhere = item.contentElsewhere().stream()
                        .collect(Collectors.toMap(
                                at -> at,
                                at -> EventJson.MAPPER.treeToValue(documents.get(at), ArticleEnriched.class)));
                List<Write> asked = item.writes(elsewhere);
                asked.forEach(write -> documents.put(write.address(), json(write)));
                writes += asked.size();
                answers = asked.stream()
                        .<Answer>map(_ -> new Answer.Written(writes))
                        .toList();
            } while (!item.isDoneBy(answers));
            return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
        }

        ArticleEnriched shown() {
            return EventJson.MAPPER.treeToValue(
                    documents.get(Address.current(Stories.idOf("torn"))), ArticleEnriched.class);
        }

        List<@Nullable String> categories() {
            return shown().subjects().stream()
                    .<@Nullable String>map(Concept::code)
                    .toList();
        }

        private Found found() {
            Map<String, Stored<StoredItem>> items = new HashMap<>();
            Map<String, Stored<Kept>> versions = new HashMap<>();
            documents.forEach((at, document) -> {
                if (at.isVersion()) {
                    Kept kept = EventJson.MAPPER.treeToValue(document.get("kept"), Kept.class);
                    versions.put(at.id(), new Stored<>(kept, new State(1, 1)));
                } else {
                    StoredItem item = StoredItem.read(document).orElseThrow();
                    items.put(at.id(), new Stored<>(item, new State(1, 1)));
                }
            });
            return new Found(items, versions);
        }

        private static ObjectNode json(Write write) {
            try {
                return (ObjectNode) EventJson.MAPPER.readTree(
                        write.document().asByteBuffer().array());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Write> writes(Item item) {
        return writes(item, new Found(Map.of(), Map.of()));
    }

    private static List<Write> writes(Item item, Found found) {
        item.decide(found, ACCEPTING);
        return item.writes(Map.of());
    }

    private static ArticleEnriched story(long version) {
        return Stories.story("torn")
                .version(version)
                .headline("Version " + version)
                .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150")
                .build();
    }

    /** None that a record can bring, but it stands for what nobody thought of. */
    private static ArticleEnriched withoutARole(ArticleEnriched story) {
        ObjectNode json = EventJson.MAPPER.valueToTree(story);
        ((ObjectNode) json.at("/enrichment/regions/0")).remove("role");
        return EventJson.MAPPER.treeToValue(json, ArticleEnriched.class);
    }

    private static Arrival arrival(ArticleEnriched story) {
        return Arrival.of(story, Instant.EPOCH, false);
    }
}
