package dev.wiredesk.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Subscription;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SubscriptionsTests {
    private static final String FEED = "wiredesk.ingest.feeds.wire.";
    private static final String KEY = FEED + "websub[0].";
    private static final String SECRET = "not very secret but long enough";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(SimpleMeterRegistry.class)
            .withBean(Feeds.class)
            .withBean(Subscriptions.class)
            .withPropertyValues(
                    FEED + "provider=wire",
                    FEED + "key-hashes=" + ItemKey.digest("key".getBytes(StandardCharsets.UTF_8)));

    private final ApplicationContextRunner following = application.withPropertyValues(
            "wiredesk.ingest.public-url=https://ingest.example/",
            KEY + "topic=https://wire.example/feed",
            KEY + "secret=" + SECRET);

    @Test
    void followsNothingWhereNothingIsConfigured() {
        application.run(context ->
                assertThat(context.getBean(Subscriptions.class).all()).isEmpty());
    }

    @Test
    void derivesACallbackThatNobodyGuessesAndEveryInstanceKnows() {
        following.run(context -> {
            Subscriptions subscriptions = context.getBean(Subscriptions.class);
            Followed followed = subscriptions.all().getFirst();
            assertThat(followed.token()).matches("[0-9a-f]{32}");
            assertThat(subscriptions.callback(followed))
                    .hasToString("https://ingest.example/v1/websub/wire?subscription=" + followed.token());
            assertThat(subscriptions.find("wire", followed.token())).isSameAs(followed);
            assertThat(subscriptions.find("other", followed.token())).isNull();
            assertThat(subscriptions.find("wire", "")).isNull();
            following.run(again -> assertThat(again.getBean(Subscriptions.class).find("wire", followed.token()))
                    .isNotNull());
            following
                    .withPropertyValues(KEY + "topic=https://wire.example/other")
                    .run(other -> assertThat(other.getBean(Subscriptions.class).find("wire", followed.token()))
                            .isNull());
        });
    }

    @Test
    void endsWhatIsNotAmongWhatIsWantedAnyMore() {
        following.run(context -> {
            Subscriptions subscriptions = context.getBean(Subscriptions.class);
            Followed followed = subscriptions.all().getFirst();
            List<Feed> feeds = context.getBean(Feeds.class).all();
            subscriptions.follow(feeds);
            assertThat(subscriptions.all()).containsExactly(followed);
            subscriptions.follow(List.of());
            assertThat(subscriptions.all()).singleElement().satisfies(ending -> {
                assertThat(ending.isWanted()).isFalse();
                assertThat(ending.token()).isEqualTo(followed.token());
            });
            subscriptions.follow(feeds);
            assertThat(subscriptions.all()).singleElement().matches(Followed::isWanted);
        });
    }

    @Test
    void showsNoSecrets() {
        following.run(context -> {
            assertThat(context.getBean(Feeds.class).all()).asString().doesNotContain(SECRET);
            assertThat(context.getBean(Subscriptions.class).all()).asString().doesNotContain(SECRET);
        });
    }

    @Test
    void asksForTenDaysAndNoSha1UnlessToldOtherwise() {
        following.run(context -> {
            Subscription subscription =
                    context.getBean(Subscriptions.class).all().getFirst().subscription();
            assertThat(subscription.lease()).hasDays(10);
            assertThat(subscription.enabled()).isTrue();
            assertThat(subscription.allowSha1()).isFalse();
            assertThat(subscription.allowPrivate()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "topic, ''",
        "topic, /feed",
        "topic, ftp://wire.example/feed",
        "topic, https://me:pass@wire.example/feed",
        "topic, https://wire.example/a feed",
        "hub, hub.example",
        "secret, too short",
        "lease, 10s",
        "lease, 1000d",
    })
    void namesTheKeyThatIsWrongWhenItDoesNotStart(String key, String value) {
        following
                .withPropertyValues(KEY + key + "=" + value)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(KEY + key));
    }

    @Test
    void doesNotStartWithASecretThatHubsNeedNotTake() {
        following
                .withPropertyValues(KEY + "secret=" + "é".repeat(100))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(KEY + "secret"));
    }

    @Test
    void doesNotFollowATopicTwiceForAFeed() {
        following
                .withPropertyValues(
                        FEED + "websub[1].topic=https://wire.example/feed", FEED + "websub[1].secret=" + SECRET)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(FEED + "websub"));
    }

    @ParameterizedTest
    @CsvSource({"''", "ingest.example", "https://ingest.example/?a=b"})
    void needsToBeReachable(String publicUrl) {
        following
                .withPropertyValues("wiredesk.ingest.public-url=" + publicUrl)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("wiredesk.ingest.public-url"));
    }
}
