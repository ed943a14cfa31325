package dev.wiredesk.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TopicSettingsTests {
    private static final String IN_SYNC = TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;

    @Test
    void aRecordMustBeInTwoCopiesWhereThereAreThree() {
        NewTopic articles = settings(3).ofArticles("articles", Map.of());

        assertThat(articles.replicationFactor()).isEqualTo((short) 3);
        assertThat(articles.configs()).containsEntry(IN_SYNC, "2");
        assertThat(settings(3).ofOnePartition("decisions", Map.of()).configs()).containsEntry(IN_SYNC, "2");
    }

    @Test
    void withFewerCopiesOneMayBeAway() {
        assertThat(settings(2).ofArticles("articles", Map.of()).configs()).doesNotContainKey(IN_SYNC);
        assertThat(settings(-1).ofArticles("articles", Map.of()).configs()).doesNotContainKey(IN_SYNC);
    }

    @Test
    void aTopicOfArticlesTakesTheLargestBatchUnlessItSaysAnother() {
        assertThat(settings(-1).ofArticles("articles", Map.of()).configs())
                .containsExactly(Map.entry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048576"));
        assertThat(settings(-1)
                        .ofArticles("articles", Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "5"))
                        .configs())
                .containsExactly(Map.entry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "5"));
    }

    @Test
    void deadLettersAreKeptForNinetyDaysHoweverManyTheyAre() {
        assertThat(settings(-1).ofDeadLetters("articles.dead-letter").configs())
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "delete")
                .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "7776000000")
                .containsEntry(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }

    @Test
    void onlyTopicsOfArticlesHavePartitionsByTheSettings() {
        assertThat(settings(-1).ofArticles("articles", Map.of()).numPartitions())
                .isEqualTo(6);
        assertThat(settings(-1).ofOnePartition("decisions", Map.of()).numPartitions())
                .isEqualTo(1);
    }

    private static TopicSettings settings(int replicationFactor) {
        return new TopicSettings(6, (short) replicationFactor, DataSize.ofMegabytes(1));
    }
}
