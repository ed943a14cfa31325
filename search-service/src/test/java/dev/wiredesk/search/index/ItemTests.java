package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.Stories;
import dev.wiredesk.search.article.Decision;
import dev.wiredesk.search.article.Reinstatement;
import dev.wiredesk.search.article.StoredItem;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Found;
import dev.wiredesk.search.index.ArticleStore.State;
import dev.wiredesk.search.index.ArticleStore.Stored;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ItemTests {

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
        assertThat(conflicting(Stories.story("torn").version(2L).otherContent("other")))
                .isTrue();
        assertThat(conflicting(Stories.story("torn").version(3L))).isFalse();
    }

    private static boolean conflicting(Stories arriving) {
        StoredVersion stored =
                StoredVersion.of(Stories.story("torn").version(2L).build());
        Found found = new Found(
                Map.of(
                        Stories.idOf("torn"),
                        new Stored<>(
                                new StoredItem(
                                        Decision.of(null, List.of(stored), Reinstatement.EXPLICIT)
                                                .versions(),
                                        stored),
                                new State(5, 1))),
                Map.of());
        @Nullable Outcome[] outcomes = new Outcome[1];
        Item item = new Item(Stories.idOf("torn"), outcomes);
        item.add(
                0,
                arrival(arriving.received(Instant.parse("2026-11-03T08:00:00Z")).build()));
        List<Write> writes = writes(item, found);
        assertThat(item.isDoneBy(
                        writes.stream().<Answer>map(_ -> new Answer.Written(7)).toList()))
                .isTrue();
        return outcomes[0] instanceof Outcome.Indexed indexed && indexed.conflicting();
    }

    private static List<Write> writes(Item item) {
        return writes(item, new Found(Map.of(), Map.of()));
    }

    private static List<Write> writes(Item item, Found found) {
        item.decide(found, Reinstatement.EXPLICIT);
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
