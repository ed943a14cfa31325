package dev.wiredesk.search.access;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.http.EditorAuthority;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the service without what lies behind them: every room tells who has come in. Only tests that ask for it get it. */
@TestConfiguration
@EnableAutoConfiguration
@Import({WebSecurity.class, Tokens.class, SignIn.class, AccessProblems.class, Doors.Rooms.class})
class Doors {

    /** Of the editor {@code desk}. */
    static final String TOKEN = "desk-token";

    @TestComponent
    @RestController
    static class Rooms {

        @GetMapping({"/", "/v1/articles"})
        String who(@Nullable Principal caller, HttpServletRequest request) {
            return (caller == null ? "nobody" : caller.getName())
                    + (request.isUserInRole("editor") ? ", editor" + providers(caller) : "")
                    + (request.isUserInRole("operator") ? ", operator" : "");
        }

        /** Nothing for all of them. */
        private static String providers(@Nullable Principal caller) {
            return ((Authentication) Objects.requireNonNull(caller))
                    .getAuthorities().stream()
                            .filter(EditorAuthority.class::isInstance)
                            .flatMap(editor -> ((EditorAuthority) editor).audience().providers().stream())
                            .sorted()
                            .map(provider -> " of " + provider)
                            .collect(Collectors.joining());
        }

        /** What a form of the page must have in it. */
        @GetMapping("/form")
        String form(CsrfToken token) {
            return token.getParameterName() + "=" + token.getToken();
        }
    }

    /** @param settings further ones, as {@code --name=value} */
    static ConfigurableApplicationContext open(String... settings) {
        Stream<String> usual = Stream.of(
                "--server.port=0",
                "--management.endpoint.health.validate-group-membership=false",
                "--management.server.port=",
                "--wiredesk.search.tokens.desk.hash=" + ItemKey.digest(TOKEN.getBytes(StandardCharsets.UTF_8)),
                "--wiredesk.search.tokens.desk.role=editor");
        return new SpringApplicationBuilder(Doors.class)
                .run(Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
    }

    static URI address(ConfigurableApplicationContext service, String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
