package dev.wiredesk.ingest.feed.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.feed.ConfiguredFeed;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Tally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The signatures are OpenSSL's, of {@code B='{"identity":"a/1","headline":"Ferry sails"}'}:
 *
 * <pre>
 * printf '%s.%s' 1764000000 "$B" | openssl dgst -sha256 -hmac 'a secret of sixteen or more' -r           # FIRST
 * printf '%s.%s' 1764000000 "$B" | openssl dgst -sha256 -hmac 'another secret, long enough' -r           # SECOND
 * printf '%s:%s\n%s' 1764000000 ferry/1 "$B" | openssl dgst -sha256 -hmac 'a secret of sixteen or more' -r # IDENTITY
 * printf '%s.' 1764000000 | openssl dgst -sha256 -hmac 'a secret of sixteen or more' -r                  # EMPTY
 * </pre>
 */
class SignatureFilterTests {
    private static final String FIRST = "03c4b0e7ca20b3dc07d89d386692939b8d912d164cbfa3c5572d025b1a10830b";
    private static final String SECOND = "6a204252afd171a64c94e2e14f3ea53aed0b715d88843b112c41a4a2069edac3";
    private static final String IDENTITY = "34160ca9df4bee36b61b536942b313933ec2745b42c2c2ab7abd173cb37b6b6f";
    private static final String EMPTY = "1c44df1e9cf11ea50225149c6858f67120cb64f2278ffee2bd6cdb953a9186d8";

    private static final Instant SIGNED = Instant.ofEpochSecond(1764000000);
    private static final String ITEM = "{\"identity\":\"a/1\",\"headline\":\"Ferry sails\"}";
    private static final String SECRET = "a secret of sixteen or more";
    private static final String OTHER_SECRET = "another secret, long enough";

    private Instant now = SIGNED;
    private Feed feed =
            ConfiguredFeed.of("demo", Map.of("signing.secrets[0]", SECRET, "signing.secrets[1]", OTHER_SECRET));

    /** What got through. */
    private byte @Nullable [] passed;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1764000000,v1=" + FIRST,
                "t=1764000000,v1=" + SECOND,
                "v1=" + FIRST + ", t=1764000000",
                "t=1764000000,v1=" + EMPTY + ",v1=" + FIRST,
                "t=1764000000,v0=abc,v1=" + FIRST + ",v2=def",
            })
    void letsBytesThroughThatAreSignedWithEitherSecret(String header) throws Exception {
        push(header, ITEM);
        assertThat(passed).asString(StandardCharsets.UTF_8).isEqualTo(ITEM);
    }

    @Test
    void letsABodyOfNothingThroughThatIsSigned() throws Exception {
        push("t=1764000000,v1=" + EMPTY, "");
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | is missing",
                "'' | cannot be read",
                "abc | cannot be read",
                "t=1764000000 | cannot be read",
                "v1=" + FIRST + " | cannot be read",
                "t=1764000000,v1=03c4 | cannot be read",
                "t=now,v1=" + FIRST + " | cannot be read",
                "t=-1764000000,v1=" + FIRST + " | cannot be read",
                "t=1764000000,t=1764000001,v1=" + FIRST + " | cannot be read",
                "t=99999999999999999999,v1=" + FIRST + " | cannot be read",
                "t=1764000001,v1=" + FIRST + " | is not that of the body",
                "t=01764000000,v1=" + FIRST + " | is not that of the body",
                "t=1764000000,v1=" + EMPTY + " | is not that of the body",
                "t=1764000000,v1=" + IDENTITY + " | is not that of the body",
            })
    void letsNothingElseThroughAndTellsWhy(@Nullable String header, String reason) throws Exception {
        MockHttpServletResponse response = push(header, ITEM);
        assertThat(passed).isNull();
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isNotNull();
        assertThat(response.getContentAsString())
                .contains("problems/bad-signature", reason)
                .doesNotContain("secret of sixteen", "another secret", FIRST);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "-300, true", "301, false", "-301, false"})
    void takesSignaturesOfTheWindowOnly(long seconds, boolean taken) throws Exception {
        now = SIGNED.plusSeconds(seconds);
        MockHttpServletResponse response = push("t=1764000000,v1=" + FIRST, ITEM);
        assertThat(passed != null).isEqualTo(taken);
        if (!taken) {
            assertThat(response.getContentAsString())
                    .contains("is 301 seconds " + (seconds > 0 ? "behind" : "ahead of"), "at most 300");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsAnIdentityOutsideTheBodyWithIt(boolean inHeader) throws Exception {
        for (Map.Entry<String, Boolean> signature :
                Map.of(IDENTITY, true, FIRST, false).entrySet()) {
            passed = null;
            MockHttpServletRequest request = request("t=1764000000,v1=" + signature.getKey(), ITEM);
            if (inHeader) {
                request.addHeader("Wiredesk-Identity", "ferry/1");
            } else {
                request.addParameter("identity", "ferry/1");
            }
            push(request);
            assertThat(passed != null).isEqualTo(signature.getValue());
        }
    }

    @Test
    void signsTheBytesAsTheyWereSentAndKeepsManyInAFileUntilTheAnswer() throws Exception {
        byte[] many = new byte[1_000_000];
        many[999_999] = 1;
        long before = spooled();
        push(request("t=1764000000,v1=" + hmac(many), many));
        assertThat(passed).isEqualTo(many);
        assertThat(spooled()).isEqualTo(before);
        passed = null;
        String signature = hmac(many);
        many[999_999] = 2;
        assertThat(push(request("t=1764000000,v1=" + signature, many)).getStatus())
                .isEqualTo(401);
        assertThat(passed).isNull();
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void keepsNoMoreThanTheFeedMaySend() throws Exception {
        feed = ConfiguredFeed.of("demo", Map.of("signing.secrets", SECRET, "max-body", "1KB", "max-batch", "100KB"));
        for (String path : List.of("/v1/articles", "/v1/articles/batch")) {
            int limit = path.endsWith("batch") ? 100 * 1024 : 1024;
            for (int size : new int[] {limit, limit + 1}) {
                passed = null;
                byte[] body = new byte[size];
                // Its length is not told before.
                MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                };
                request.setContent(body);
                request.addHeader("Wiredesk-Signature", "t=1764000000,v1=" + hmac(body));
                request.setServletPath(path);
                int status = push(request).getStatus();
                assertThat(passed != null).isEqualTo(size == limit);
                assertThat(status).isEqualTo(size == limit ? 200 : 413);
            }
        }
    }

    @Test
    void readsNothingOfABodyThatIsToldToBeTooLargeOrIsNotSigned() throws Exception {
        feed = ConfiguredFeed.of("demo", Map.of("signing.secrets", SECRET, "max-body", "1KB"));
        for (@Nullable String header : new @Nullable String[] {null, "t=1764000000,v1=" + FIRST}) {
            byte[] body = new byte[2000];
            MockHttpServletRequest request = request(header, body);
            assertThat(push(request).getStatus()).isEqualTo(header == null ? 401 : 413);
            assertThat(request.getInputStream().available()).isEqualTo(2000);
        }
    }

    @Test
    void asksNoSignatureOfOthersAndNoneOfAQuestion() throws Exception {
        MockHttpServletRequest question = request(null, "");
        question.setMethod("GET");
        push(question);
        assertThat(passed).isEmpty();
        passed = null;
        feed = ConfiguredFeed.of("open", Map.of());
        push(null, ITEM);
        assertThat(passed).asString(StandardCharsets.UTF_8).isEqualTo(ITEM);
    }

    private MockHttpServletResponse push(@Nullable String header, String body) throws Exception {
        return push(request(header, body));
    }

    private static MockHttpServletRequest request(@Nullable String header, String body) {
        return request(header, body.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest request(@Nullable String header, byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/articles");
        request.setServletPath("/v1/articles");
        request.setContent(body);
        if (header != null) {
            request.addHeader("Wiredesk-Signature", header);
        }
        return request;
    }

    private MockHttpServletResponse push(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setAttribute(KeyFilter.FEED, feed);
        new ApplicationContextRunner()
                .withBean(SimpleMeterRegistry.class)
                .withBean(InstantSource.class, () -> () -> now)
                .withBean(Tally.class)
                .withBean(SignatureFilter.class)
                .run(context -> {
                    context.getBean(SignatureFilter.class)
                            .doFilter(
                                    request,
                                    response,
                                    (taken, _) ->
                                            passed = taken.getInputStream().readAllBytes());
                    if (response.getStatus() == 401) {
                        assertThat(context.getBean(Tally.class).report(feed).outcomes())
                                .isEqualTo(Map.of("bad-signature", 1L));
                    }
                });
        return response;
    }

    private static String hmac(byte[] body) {
        Signer signer = new Signer(List.of(SECRET), "1764000000", null);
        signer.add(body, body.length);
        return HexFormat.of().formatHex(signer.signatures().getFirst());
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("wiredesk-signed"))
                    .count();
        }
    }
}
