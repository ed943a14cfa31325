package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Over HTTP. */
class CallerLimitFilterTests {

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> call(ConfigurableApplicationContext service, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(Doors.address(service, "/v1/articles"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Integer> statuses(ConfigurableApplicationContext service, int calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(call(service).statusCode());
        }
        return statuses;
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgainAndHoldersOfTokensAreNobodyElse() throws Exception {
        try (ConfigurableApplicationContext service = Doors.open("--wiredesk.search.rate=1")) {
            assertThat(statuses(service, 200)).startsWith(200).endsWith(429);

            HttpResponse<String> refused = call(service);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("/too-many-requests", "wiredesk.search.rate");
            assertThat(call(service, "Authorization", "Bearer " + Doors.TOKEN).body())
                    .isEqualTo("desk, editor");
        }
    }

    @Test
    void theApiAndThePageCountTogether() throws Exception {
        try (ConfigurableApplicationContext service = Doors.open("--wiredesk.search.rate=1")) {
            assertThat(statuses(service, 200)).endsWith(429);

            HttpRequest page =
                    HttpRequest.newBuilder(Doors.address(service, "/")).build();
            assertThat(http.send(page, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void withoutARateAnybodyMayAskAsOftenAsTheyLike() throws Exception {
        try (ConfigurableApplicationContext service = Doors.open()) {
            assertThat(statuses(service, 200)).containsOnly(200);
        }
    }
}
