package dev.wiredesk.search.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID Connect issuer over HTTP, where one person is signed in already. */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "wiredesk";
    static final String SECRET = "the secret of the newsroom page";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile List<String> rolesOfThePerson = List.of();
    private volatile List<String> providersOfThePerson = List.of();

    private Issuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Issuer issuer =
                    new Issuer(server, new RSAKeyGenerator(2048).keyID("first").generate());
            server.createContext("/.well-known/openid-configuration", issuer::describe);
            server.createContext("/keys", issuer::keys);
            server.createContext("/authorize", issuer::authorize);
            server.createContext("/token", issuer::token);
            server.createContext("/end", issuer::end);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void giveThePerson(String... roles) {
        rolesOfThePerson = List.of(roles);
    }

    void giveThePersonProviders(String... providers) {
        providersOfThePerson = List.of(providers);
    }

    /** A token such as a program would have got. */
    String token(String audience, Instant until, String... roles) {
        return token(audience, until, List.of(), roles);
    }

    /** A token of a program that is to see to some providers. */
    String token(String audience, Instant until, List<String> providers, String... roles) {
        return signed(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .subject("archive")
                        .audience(audience)
                        .expirationTime(Date.from(until))
                        .claim("realm_access", Map.of("roles", List.of(roles)))
                        .claim("providers", providers)
                        .build());
    }

    /** One that somebody else signed. */
    String forged(String role) {
        try {
            RSAKey own = new RSAKeyGenerator(2048).keyID("first").generate();
            return signed(
                    own,
                    new JWTClaimsSet.Builder()
                            .issuer(address())
                            .subject("archive")
                            .audience(CLIENT)
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .claim("realm_access", Map.of("roles", List.of(role)))
                            .build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer",
                        address(),
                        "authorization_endpoint",
                        address() + "/authorize",
                        "token_endpoint",
                        address() + "/token",
                        "end_session_endpoint",
                        address() + "/end",
                        "jwks_uri",
                        address() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject());
    }

    /** Sends the browser back with a code at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = "code-" + nonces.size();
        nonces.put(code, Objects.requireNonNull(asked.get("nonce")));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(
                                        Objects.requireNonNull(asked.get("state")), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().set("Location", asked.get("post_logout_redirect_uri"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String nonce = nonces.remove(Objects.requireNonNull(sent.get("code")));
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("4711")
                .audience(CLIENT)
                .claim("preferred_username", "ines")
                .claim("nonce", nonce)
                .claim("realm_access", Map.of("roles", rolesOfThePerson))
                .claim("providers", providersOfThePerson)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        answer(
                exchange,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(key, claims)));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
