package dev.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ItemKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedsTests {
    private static final String HASH = ItemKey.digest("secret".getBytes(StandardCharsets.UTF_8));
    private static final String NEW_HASH = ItemKey.digest("new secret".getBytes(StandardCharsets.UTF_8));

    private final ApplicationContextRunner application = new ApplicationContextRunner().withBean(Feeds.class);

    @Test
    void knowsNobodyWhereNoFeedIsConfigured() {
        application.run(
                context -> assertThat(context.getBean(Feeds.class).byKey("")).isNull());
    }

    @Test
    void findsAFeedByEitherOfTwoKeys() {
        application
                .withPropertyValues(
                        "wiredesk.ingest.feeds.demo.provider=demo",
                        "wiredesk.ingest.feeds.demo.keyhashes[0]=" + HASH,
                        "wiredesk.ingest.feeds.demo.keyhashes[1]=" + NEW_HASH)
                .run(context -> {
                    Feeds feeds = context.getBean(Feeds.class);
                    assertThat(feeds.byKey("secret")).isNotNull().isEqualTo(feeds.byKey("new secret"));
                    assertThat(feeds.byKey("Secret")).isNull();
                    assertThat(feeds.byKey(HASH)).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "provider, ''",
        "provider, a|b",
        "key-hashes[0], secret",
        "formats, telepathy",
        "language, Norwegian",
        "zone, Oslo",
        "max-body, 1GB",
        "rate, 0",
    })
    void namesTheKeyThatIsWrongWhenItDoesNotStart(String key, String value) {
        application
                .withPropertyValues(
                        "wiredesk.ingest.feeds.demo.provider=demo", "wiredesk.ingest.feeds.demo.key-hashes[0]=" + HASH)
                .withPropertyValues("wiredesk.ingest.feeds.demo." + key + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("wiredesk.ingest.feeds.demo." + key.replace("[0]", "")));
    }

    @Test
    void doesNotStartWhereTwoFeedsShareAKey() {
        application
                .withPropertyValues(
                        "wiredesk.ingest.feeds.a.provider=a", "wiredesk.ingest.feeds.a.key-hashes=" + HASH,
                        "wiredesk.ingest.feeds.b.provider=b", "wiredesk.ingest.feeds.b.key-hashes=" + HASH)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("key-hashes must not hold the key of feed"));
    }
}
