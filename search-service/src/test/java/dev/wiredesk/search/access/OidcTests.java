package dev.wiredesk.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The doors of the service with an issuer behind them, over HTTP. */
class OidcTests {

    private static Issuer issuer;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        service = start(issuer.address());
    }

    private static ConfigurableApplicationContext start(String issuer, String... more) {
        Stream<String> usual = Stream.of(
                "--wiredesk.search.anonymous-readers=false",
                "--wiredesk.search.oidc.issuer=" + issuer,
                "--wiredesk.search.oidc.client-id=" + Issuer.CLIENT,
                "--wiredesk.search.oidc.client-secret=" + Issuer.SECRET,
                "--wiredesk.search.oidc.roles-claim=realm_access.roles",
                "--wiredesk.search.oidc.roles.editor=foreign-desk,night-desk");
        return Doors.open(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void aTokenOfTheIssuerHasTheRolesThatItsClaimGives() throws Exception {
        assertThat(call(service, token("reader")).body()).isEqualTo("archive");
        assertThat(call(service, token("night-desk")).body()).isEqualTo("archive, editor");
        assertThat(call(service, token("operator", "foreign-desk")).body()).isEqualTo("archive, editor, operator");
    }

    @Test
    void editorsAreThoseOfTheProvidersThatTheirTokensClaimWhereThatIsConfigured() throws Exception {
        try (ConfigurableApplicationContext limited =
                start(issuer.address(), "--wiredesk.search.oidc.providers-claim=providers")) {
            Instant later = Instant.now().plusSeconds(60);
            String own = issuer.token(Issuer.CLIENT, later, List.of("southwire", "northwire"), "night-desk");
            assertThat(call(limited, own).body()).as("R18").isEqualTo("archive, editor of northwire of southwire");
            assertThat(call(limited, token("night-desk")).body())
                    .as("R18: no provider")
                    .isEqualTo("archive");
            assertThat(call(limited, Doors.TOKEN).body()).isEqualTo("desk, editor");

            issuer.giveThePerson("night-desk");
            issuer.giveThePersonProviders("northwire");
            try (HttpClient browser = browser()) {
                assertThat(browser.send(page(limited), HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo("ines, editor of northwire");
            }
        }
    }

    @Test
    void aTokenWithoutARoleIsNotForUs() throws Exception {
        assertThat(call(service, token("cook")).statusCode()).isEqualTo(403);
        assertThat(call(service, token("editor")).statusCode())
                .as("editors are called otherwise there")
                .isEqualTo(403);
    }

    @Test
    void aTokenForOthersOutOfDateOrSignedByOthersIsRefused() throws Exception {
        Instant later = Instant.now().plusSeconds(60);
        assertThat(call(service, issuer.token("payroll", later, "reader")).statusCode())
                .isEqualTo(401);
        assertThat(call(service, issuer.token(Issuer.CLIENT, Instant.now().minusSeconds(120), "reader"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(call(service, issuer.forged("reader")).statusCode()).isEqualTo(401);
        String unsigned = "eyJhbGciOiJub25lIn0." + token("reader").split("\\.", -1)[1] + ".";
        assertThat(call(service, unsigned).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensThatAreConfiguredHereAreStillTaken() throws Exception {
        assertThat(call(service, Doors.TOKEN).body()).isEqualTo("desk, editor");
        assertThat(call(service, "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void whoOpensThePageSignsInAtTheIssuer() throws Exception {
        issuer.giveThePerson("night-desk");
        try (HttpClient browser = browser()) {
            HttpResponse<String> page = browser.send(page(service), HttpResponse.BodyHandlers.ofString());

            assertThat(page.uri().getPath()).isEqualTo("/");
            assertThat(page.body()).isEqualTo("ines, editor");
        }
    }

    @Test
    void whoSignsOutIsSignedOutAtTheIssuerTooAndMustSignInAgain() throws Exception {
        issuer.giveThePerson("night-desk");
        try (HttpClient browser = browser()) {
            String form = browser.send(get(service, "/form"), HttpResponse.BodyHandlers.ofString())
                    .body();
            HttpRequest signOut = HttpRequest.newBuilder(Doors.address(service, "/logout"))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();

            List<String> ways = new ArrayList<>();
            for (Optional<HttpResponse<String>> at =
                            Optional.of(browser.send(signOut, HttpResponse.BodyHandlers.ofString()));
                    at.isPresent();
                    at = at.get().previousResponse()) {
                ways.addFirst(at.get().uri().getPath());
            }
            assertThat(ways).startsWith("/logout", "/end", "/", "/oauth2/authorization/oidc");
        }
    }

    @Test
    void whoHasNoRoleIsNotLetIn() throws Exception {
        issuer.giveThePerson("cook");
        try (HttpClient browser = browser()) {
            assertThat(browser.send(page(service), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aProgramCanStillAskForThePageWithItsToken() throws Exception {
        String pair = Base64.getEncoder().encodeToString(("desk:" + Doors.TOKEN).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(Doors.address(service, "/"))
                .header("Authorization", "Basic " + pair)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("desk, editor");
        }
    }

    @Test
    void anIssuerThatIsAwayIsNoneOfTheCallersFaultAndKeepsNobodyElseOut() throws Exception {
        String token = token("reader");
        Issuer gone = Issuer.start();
        gone.close();
        try (ConfigurableApplicationContext lonely = start(gone.address())) {
            HttpResponse<String> answer = call(lonely, token);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("issuer-unavailable");
            assertThat(call(lonely, Doors.TOKEN).body()).isEqualTo("desk, editor");
        }
    }

    private static String token(String... roles) {
        return issuer.token(Issuer.CLIENT, Instant.now().plusSeconds(60), roles);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpRequest page(ConfigurableApplicationContext service) {
        return get(service, "/");
    }

    private static HttpRequest get(ConfigurableApplicationContext service, String path) {
        return HttpRequest.newBuilder(Doors.address(service, path))
                .header("Accept", "text/html")
                .build();
    }

    private static HttpResponse<String> call(ConfigurableApplicationContext service, String token)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(Doors.address(service, "/v1/articles"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
