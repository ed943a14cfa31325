package dev.wiredesk.search.access;

import dev.wiredesk.search.http.EditorAuthority;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** What each caller may reach. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class WebSecurity {

    /** Address of the page that tells somebody that they may not. */
    private static final String DENIED = "/denied";

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** Of the API and the page together; null: none. */
    private final @Nullable CallerLimits limits;

    WebSecurity(AccessSettings settings) {
        this.limits = settings.rate() == null ? null : new CallerLimits(settings.rate(), TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * What somebody of a role is granted.
     *
     * @param editing what the editors' view shows them
     */
    static GrantedAuthority authority(Role role, Audience editing) {
        return switch (role) {
            case EDITOR -> new EditorAuthority(editing);
            case READER, OPERATOR -> new SimpleGrantedAuthority("ROLE_" + name(role));
        };
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(name(Role.EDITOR))
                .implies(name(Role.READER))
                .role(name(Role.OPERATOR))
                .implies(name(Role.READER))
                .build();
    }

    /** Programs send their token with each call and keep no session, so nobody can make use of one. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessSettings settings, Tokens tokens, AccessProblems problems) {
        limit(http, problems);
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(calls -> {
                    calls.requestMatchers("/v1/operations/**").hasRole(name(Role.OPERATOR));
                    if (settings.anonymousReaders()) {
                        calls.anyRequest().permitAll();
                    } else {
                        calls.anyRequest().hasRole(name(Role.READER));
                    }
                })
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(bearers(settings, tokens))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** People sign in where they need to: where there are no anonymous readers, and for the editors' view. */
    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http, AccessSettings settings, SignIn signIn, AccessProblems problems) {
        Oidc oidc = signInAt(settings);
        limit(http, problems);
        http.authorizeHttpRequests(calls -> {
                    calls.requestMatchers("/actuator/**", "/error", DENIED).permitAll();
                    calls.requestMatchers("/operations/**").hasRole(name(Role.OPERATOR));
                    if (settings.anonymousReaders()) {
                        calls.requestMatchers(WebSecurity::isForEditors).authenticated();
                        calls.anyRequest().permitAll();
                    } else {
                        calls.anyRequest().hasRole(name(Role.READER));
                    }
                })
                .authenticationProvider(signIn)
                .httpBasic(basic -> basic.realmName("Wiredesk"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(denied()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(
                        oidc == null ? SessionCreationPolicy.STATELESS : SessionCreationPolicy.IF_REQUIRED));
        if (oidc != null) {
            http.oauth2Login(login -> login.loginPage("/oauth2/authorization/" + Oidc.REGISTRATION)
                    .clientRegistrationRepository(oidc.registrations())
                    .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                    .userInfoEndpoint(user -> user.oidcUserService(oidc::user)));
            http.logout(logout -> logout.logoutSuccessHandler(signOut(oidc)));
        }
        return http.build();
    }

    /** Behind all filters that find out who somebody is, so that holders of tokens are counted by their names. */
    private void limit(HttpSecurity http, AccessProblems problems) {
        if (limits != null) {
            http.addFilterAfter(new CallerLimitFilter(limits, problems), AnonymousAuthenticationFilter.class);
        }
    }

    /** A token in three parts is an issuer's, where there is one; all others are configured here. */
    private static AuthenticationManagerResolver<HttpServletRequest> bearers(AccessSettings settings, Tokens tokens) {
        AuthenticationManager known = new ProviderManager(new OpaqueTokenAuthenticationProvider(tokens));
        if (settings.oidc() == null) {
            return _ -> known;
        }
        AuthenticationManager issued = new Oidc(settings.oidc()).bearers();
        return _ -> given -> given instanceof BearerTokenAuthenticationToken bearer
                        && JWT.matcher(bearer.getToken()).matches()
                ? issued.authenticate(given)
                : known.authenticate(given);
    }

    /** Where people sign in; null: with a token that is configured here. */
    private static @Nullable Oidc signInAt(AccessSettings settings) {
        Oidc oidc = settings.oidc() == null ? null : new Oidc(settings.oidc());
        return oidc != null && oidc.hasSignIn() ? oidc : null;
    }

    /** Ends what the issuer knows of it too, where it can: or whoever comes next would be signed in again at once. */
    private static LogoutSuccessHandler signOut(Oidc oidc) {
        OidcClientInitiatedLogoutSuccessHandler atIssuer =
                new OidcClientInitiatedLogoutSuccessHandler(oidc.registrations());
        atIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        return atIssuer;
    }

    /** Kept by the browser: any instance takes a form that another one gave out, and there is no session. */
    private static CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("WIREDESK-FORM");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    /** To those who meant to do something a refusal is a page that says why. */
    private static AccessDeniedHandler denied() {
        AccessDeniedHandlerImpl usual = new AccessDeniedHandlerImpl();
        AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
        page.setErrorPage(DENIED);
        return (request, response, why) -> {
            boolean operations = request.getRequestURI().startsWith("/operations/");
            (operations ? page : usual).handle(request, response, why);
        };
    }

    /** Whether they are editors is asked where the page is made, which can say so. */
    private static boolean isForEditors(HttpServletRequest request) {
        return Role.EDITOR.name().equalsIgnoreCase(request.getParameter(Parameters.VIEW));
    }
}
