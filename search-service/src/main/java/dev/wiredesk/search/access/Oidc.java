package dev.wiredesk.search.access;

import dev.wiredesk.search.reading.Audience;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/**
 * Lets in whom an OpenID Connect issuer vouches for. The issuer is asked when it is first needed, so that the service starts
 * without it.
 */
final class Oidc {

    /** By this name the issuer stands in addresses: {@code /oauth2/authorization/oidc}, {@code /login/oauth2/code/oidc}. */
    static final String REGISTRATION = "oidc";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final ClaimedRoles roles;

    Oidc(OidcSettings settings) {
        this.settings = settings;
        this.roles = new ClaimedRoles(settings);
    }

    /** Whether people can sign in; otherwise only the tokens of callers are taken. */
    boolean hasSignIn() {
        return settings.clientSecret() != null;
    }

    /** Takes callers' tokens: signed by the issuer, meant for us, and not out of date. */
    AuthenticationManager bearers() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> authorities(token.getClaims()));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(new SupplierJwtDecoder(this::decoder));
        provider.setJwtAuthenticationConverter(converter);
        return given -> {
            try {
                return Objects.requireNonNull(provider.authenticate(given));
            } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
                throw new IssuerAwayException(e);
            }
        };
    }

    private JwtDecoder decoder() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        String issuer = settings.issuer().toString();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(issuer), new JwtClaimValidator<Object>(JwtClaimNames.AUD, this::isForUs))));
        return decoder;
    }

    private boolean isForUs(Object audience) {
        return audience instanceof Collection<?> several && several.contains(settings.wantedAudience());
    }

    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    /** Who signed in, by what the issuer's ID token says of them. */
    OidcUser user(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        return new DefaultOidcUser(
                authorities(token.getClaims()),
                token,
                token.hasClaim(StandardClaimNames.PREFERRED_USERNAME)
                        ? StandardClaimNames.PREFERRED_USERNAME
                        : IdTokenClaimNames.SUB);
    }

    private List<GrantedAuthority> authorities(Map<String, Object> claims) {
        Audience editing = roles.editing(claims);
        return roles.of(claims).stream()
                .map(role -> WebSecurity.authority(role, editing))
                .toList();
    }
}
