package dev.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ItemKey;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedsTests {
    private static final String HASH = ItemKey.digest("secret".getBytes(StandardCharsets.UTF_8));
    private static final String NEW_HASH = ItemKey.digest("new secret".getBytes(StandardCharsets.UTF_8));

    private static final String[] DEMO = {
        "wiredesk.ingest.feeds.demo.provider=demo", "wiredesk.ingest.feeds.demo.key-hashes[0]=" + HASH
    };

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
    @CsvSource(
            delimiter = '|',
            value = {
                "provider | '' | must be 1 to 64 letters",
                "provider | a:b | must be 1 to 64 letters, digits, dots, hyphens or underscores, not a:b",
                "formats | telepathy | must be some of [anpa1312",
                "formats | ninjs,telepathy | not [ninjs, telepathy]",
                "language | Norwegian | must be a BCP 47 tag such as nb-NO, not Norwegian",
                "zone | Oslo | must be a time zone such as Europe/Oslo, not Oslo",
                "charset | EBCDIC-ish | must be a charset such as IBM850, not EBCDIC-ish",
                "version-suffix | (\\d+)-(\\d+) | with exactly one group",
                "version-suffix | :\\d+ | not :\\d+ (it has not exactly one group)",
                "version-suffix | :(\\d+ | not :(\\d+ (missing closing ))",
                "expire-as-embargo | perhaps | must be true or false, not perhaps",
                "may-kill | maybe | must be true or false, not maybe",
                "enabled | si | must be true or false, not si",
                "max-body | 1GB | must be more than nothing and at most 100MB, not 1073741824B",
                "max-body | 0 | must be more than nothing",
                "max-body | large | must be a size such as 5MB, not large",
                "max-batch | 1MB | must be at least max-body, which is 5242880B, not 1048576B",
                "max-batch | all | must be a size such as 5MB, not all",
                "rate | 0 | must be a positive number of items a second, not 0",
                "rate | fast | must be a whole number, not fast",
                "quiet-after | 0s | must be a duration such as 15m",
                "quiet-after | soon | must be a duration such as 15m, not soon",
                "signing.window | 0s | signing.secrets must hold one secret",
                "signing.window | long | must be a duration such as 15m, not long",
                "may-kil | false | is not a key that is known",
                "signing.secretz | hush | is not a key that is known",
            })
    void namesTheKeyThatIsWrongWhenItDoesNotStart(String key, String value, String rule) {
        application
                .withPropertyValues(DEMO)
                .withPropertyValues("wiredesk.ingest.feeds.demo." + key + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .message()
                        .startsWith("wiredesk.ingest.feeds.demo." + (rule.startsWith("signing") ? "" : key + " "))
                        .contains(rule)
                        .doesNotContain("hush"));
    }

    @ParameterizedTest
    @CsvSource({
        "key-hashes[0], hush",
        "signing.secrets[0], hush",
        "signing.secrets[2], hush-hush-hush-hush-hush",
    })
    void namesAKeyWithoutShowingTheSecretInIt(String key, String value) {
        application
                .withPropertyValues(DEMO)
                .withPropertyValues("wiredesk.ingest.feeds.demo." + key + "=" + value)
                .run(context -> assertThat(context).getFailure().rootCause().satisfies(failure -> {
                    assertThat(failure)
                            .hasMessageStartingWith("wiredesk.ingest.feeds.demo." + key.replaceAll("\\[.*", ""));
                    assertThat(failure.getMessage()).doesNotContain("hush");
                }));
    }

    @ParameterizedTest
    @CsvSource({"1s, true", "24h, true", "999ms, false", "25h, false"})
    void takesSignaturesOfASecondUpToADay(String window, boolean taken) {
        application
                .withPropertyValues(DEMO)
                .withPropertyValues(
                        "wiredesk.ingest.feeds.demo.signing.secrets=a secret of sixteen or more",
                        "wiredesk.ingest.feeds.demo.signing.window=" + window)
                .run(context -> {
                    if (taken) {
                        assertThat(context).hasNotFailed();
                    } else {
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageStartingWith("wiredesk.ingest.feeds.demo.signing.window must be a duration");
                    }
                });
    }

    @Test
    void takesEveryKeyThereIs() {
        application
                .withPropertyValues(DEMO)
                .withPropertyValues(
                        "wiredesk.ingest.feeds.demo.formats=nitf,ninjs",
                        "wiredesk.ingest.feeds.demo.language=NO_no",
                        "wiredesk.ingest.feeds.demo.zone=Europe/Oslo",
                        "wiredesk.ingest.feeds.demo.charset=ibm850",
                        "wiredesk.ingest.feeds.demo.version-suffix=superdesk",
                        "wiredesk.ingest.feeds.demo.expire-as-embargo=true",
                        "wiredesk.ingest.feeds.demo.may-kill=false",
                        "wiredesk.ingest.feeds.demo.max-body=1MB",
                        "wiredesk.ingest.feeds.demo.max-batch=2MB",
                        "wiredesk.ingest.feeds.demo.rate=7",
                        "wiredesk.ingest.feeds.demo.signing.secrets=a secret of sixteen or more",
                        "wiredesk.ingest.feeds.demo.quiet-after=15m")
                .run(context -> {
                    Feed feed = context.getBean(Feeds.class).all().getFirst();
                    assertThat(feed.defaults().zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
                    assertThat(feed.charset()).isEqualTo(Charset.forName("IBM850"));
                    assertThat(feed.defaults().language()).isEqualTo("no-NO");
                    assertThat(feed.defaults().versionSuffix()).isNotNull();
                    assertThat(feed.defaults().expireAsEmbargo()).isTrue();
                    assertThat(feed.mayKill()).isFalse();
                    assertThat(feed.maxBody()).isEqualTo(1 << 20);
                    assertThat(feed.maxBatch()).isEqualTo(2 << 20);
                    assertThat(feed.rate()).isEqualTo(7);
                    assertThat(feed.quietAfter()).isEqualTo(Duration.ofMinutes(15));
                    assertThat(feed.signing())
                            .isEqualTo(new Signing(List.of("a secret of sixteen or more"), Duration.ofMinutes(5)));
                    assertThat(feed.toString()).doesNotContain("a secret");
                });
    }

    @Test
    void limitsBatchesThatAreKeptOnDiskToAGigabyteAndOthersNotAtAll() {
        assertThat(ConfiguredFeed.of("demo", Map.of()).maxBatch()).isNull();
        assertThat(ConfiguredFeed.of("demo", Map.of("signing.secrets", "a secret of sixteen or more"))
                        .maxBatch())
                .isEqualTo(1L << 30);
    }

    @Test
    void doesNotStartWithANameThatNoPathCouldHold() {
        application
                .withPropertyValues("wiredesk.ingest.feeds.[A b].provider=a")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("wiredesk.ingest.feeds.A b must be named by"));
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
