package dev.wiredesk.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PusherTests {
    private static final String RECEIPT = "{\"id\":\"abc\",\"provider\":\"demo\",\"version\":3,\"digest\":\"d\"}";

    private record Answer(int status, String body, String retryAfter) {}

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer ingest;
    private Pusher pusher;

    @BeforeEach
    void start() throws Exception {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/", this::answer);
        ingest.start();
        pusher = new Pusher(uri(), "secret", Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        pusher.close();
        ingest.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + ingest.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add("%s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body));
        Answer answer = answers.remove();
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Test
    void sendsAnItemWithTheKeyOfTheFeedAndItsType() throws Exception {
        answers.add(new Answer(202, RECEIPT, ""));

        Outcome outcome = pusher.push(upload("{\"headline\":\"Told twice\"}", "application/json"));

        assertThat(outcome).isEqualTo(new Outcome.Accepted("abc", 3L, "Told twice"));
        assertThat(requests)
                .containsExactly("POST /v1/articles Bearer secret application/json {\"headline\":\"Told twice\"}");
    }

    @Test
    void sendsTheIdentityOfAnItemThatHasNoPlaceForOne() throws Exception {
        answers.add(new Answer(202, RECEIPT, ""));

        pusher.push(new Upload("x", new byte[0], Optional.of("text/plain"), Optional.of("für a&b")));

        assertThat(requests.getFirst())
                .startsWith("POST /v1/articles?identity=f%C3%BCr+a%26b Bearer secret text/plain");
    }

    @Test
    void readsTheHeadlineOfNinjs() throws Exception {
        answers.add(new Answer(202, RECEIPT, ""));

        Outcome outcome = pusher.push(upload("{\"headlines\":[{\"value\":\"In a list\"}]}", "application/json"));

        assertThat(outcome).isEqualTo(new Outcome.Accepted("abc", 3L, "In a list"));
    }

    @Test
    void sendsABatchWhereBatchesGoAndListsWhatWasRefused() throws Exception {
        answers.add(new Answer(207, """
                {"accepted":1,"refused":1,"results":[
                  {"line":1,"status":202,"receipt":{"id":"a"}},
                  {"line":2,"status":422,"problem":{"title":"Not an article","status":422,"detail":"No identity",
                    "errors":[{"pointer":"/identity","message":"is missing"}]}}]}
                """, ""));

        Outcome outcome = pusher.push(upload("{}\n{}", "application/x-ndjson"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Batch(1, 1, List.of("line 2: 422 Not an article: No identity [/identity]")));
        assertThat(requests.getFirst()).startsWith("POST /v1/articles/batch ");
    }

    @Test
    void tellsWhyAnItemIsRefused() throws Exception {
        answers.add(new Answer(
                400,
                "{\"title\":\"Unreadable\",\"detail\":\"Unexpected end\",\"errors\":[{\"line\":3,\"column\":9,\"message\":\"x\"}]}",
                ""));

        assertThat(pusher.push(upload("{", "application/json")))
                .isEqualTo(new Outcome.Refused(400, "Unreadable: Unexpected end [line 3, column 9]"));
    }

    @Test
    void keepsAnAnswerThatIsNoProblemDocumentAsItIs() throws Exception {
        answers.add(new Answer(502, "Bad gateway\n", ""));

        assertThat(pusher.push(upload("{}", "application/json"))).isEqualTo(new Outcome.Refused(502, "Bad gateway"));
    }

    @Test
    void sendsAgainWhatIngestCannotTakeAtTheMoment() throws Exception {
        answers.add(new Answer(503, "{\"title\":\"Later\"}", "0"));
        answers.add(new Answer(429, "{\"title\":\"Too fast\"}", "0"));
        answers.add(new Answer(202, RECEIPT, ""));

        assertThat(pusher.push(upload("{}", "application/json"))).isEqualTo(new Outcome.Accepted("abc", 3L, null));
        assertThat(requests).hasSize(3);
    }

    @Test
    void givesUpWhenItWouldHaveToWaitForTooLong() throws Exception {
        answers.add(new Answer(503, "{\"title\":\"Later\"}", "60"));

        assertThat(pusher.push(upload("{}", "application/json"))).isEqualTo(new Outcome.Refused(503, "Later"));
    }

    @Test
    void triesAgainWhereNobodyAnswersAndThenSaysSo() throws Exception {
        ingest.stop(0);
        try (Pusher impatient = new Pusher(uri(), "secret", Duration.ofMillis(700))) {
            assertThat(impatient.push(upload("{}", "application/json")))
                    .isInstanceOfSatisfying(
                            Outcome.Unsent.class,
                            unsent -> assertThat(unsent.reason()).startsWith("no answer from http://127.0.0.1:"));
        }
    }

    @Test
    void doesNotSendWhatItCannotName() throws Exception {
        Upload upload =
                new Upload("article.txt", "plain".getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());

        assertThat(pusher.push(upload)).isInstanceOf(Outcome.Unsent.class);
        assertThat(requests).isEmpty();
    }

    private static Upload upload(String content, String contentType) {
        return new Upload("test", content.getBytes(StandardCharsets.UTF_8), Optional.of(contentType), Optional.empty());
    }
}
