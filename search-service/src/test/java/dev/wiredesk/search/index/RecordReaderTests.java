package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Topics;
import dev.wiredesk.search.Stories;
import dev.wiredesk.search.index.RecordReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RecordReaderTests {

    private static final ArticleEnriched STORY = Stories.story("torn")
            .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150")
            .person("person:rita-sol", "Rita Sol", Enrichment.PersonKind.EXPERT, "PT")
            .quote("We are back", "person:rita-sol")
            .build();

    @Test
    void anArticleIsOne() {
        assertThat(read(json())).isInstanceOf(Reading.Article.class);
    }

    @Test
    void whatLacksWhatEveryReaderReliesOnIsNoneHoweverDeepItIs() {
        Map.of(
                        "", "digest",
                        "/source", "topic",
                        "/enrichment", "version",
                        "/enrichment/regions/0", "role",
                        "/enrichment/people/0", "name",
                        "/enrichment/people/0/roles/0", "text",
                        "/enrichment/people/0/mentions/0", "field",
                        "/enrichment/quotes/0", "field")
                .forEach((path, field) -> {
                    ObjectNode article = json();
                    ((ObjectNode) article.at(path)).remove(field);
                    assertThat(read(article)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
                        assertThat(unreadable.why().reason()).isEqualTo("unreadable");
                        assertThat(unreadable.why().cause()).hasMessageEndingWith(field);
                    });
                });
    }

    private static ObjectNode json() {
        return EventJson.MAPPER.valueToTree(STORY);
    }

    private static Reading read(ObjectNode article) {
        return RecordReader.read(
                new ConsumerRecord<>(
                        Topics.ENRICHED,
                        0,
                        0,
                        STORY.id().getBytes(StandardCharsets.UTF_8),
                        EventJson.MAPPER.writeValueAsBytes(article)),
                Instant.EPOCH,
                false);
    }
}
