package dev.wiredesk.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.ReceivedArticles;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RecordEnrichmentTests {

    private static final ArticleReceived STORY = ReceivedArticles.article("torn", Status.USABLE);

    private final RecordEnrichment enrichment = new RecordEnrichment(Enricher.create(InstantSource.system()));

    @Test
    void aRecordThatLacksWhatEveryConsumerReliesOnIsUnreadableHoweverDeepItIs() {
        assertThat(of(json())).isInstanceOf(Outcome.Enriched.class);

        ObjectNode withoutFormat = json();
        withoutFormat.remove("format");
        assertThat(of(withoutFormat))
                .isInstanceOfSatisfying(
                        Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).hasMessage("The article has no format"));

        ObjectNode withANamelessPlace = json();
        withANamelessPlace.putArray("places").addObject().put("code", "GB");
        assertThat(of(withANamelessPlace))
                .isInstanceOfSatisfying(
                        Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).hasMessage("The article has no places[0].name"));
    }

    private static ObjectNode json() {
        return EventJson.MAPPER.valueToTree(STORY);
    }

    private Outcome of(ObjectNode article) {
        return enrichment.of(new ConsumerRecord<>(
                Topics.RECEIVED,
                0,
                0,
                STORY.id().getBytes(StandardCharsets.UTF_8),
                EventJson.MAPPER.writeValueAsBytes(article)));
    }
}
