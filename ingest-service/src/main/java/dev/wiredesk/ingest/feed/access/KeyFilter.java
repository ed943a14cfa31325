package dev.wiredesk.ingest.feed.access;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Feeds;
import dev.wiredesk.ingest.feed.Tally;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody in without a feed's key, sent as a bearer token or in {@code X-API-Key}, before anything else is read. */
@Component
@Order(KeyFilter.ORDER)
class KeyFilter extends OncePerRequestFilter {
    static final int ORDER = 0;

    /** Request attribute that holds the {@link Feed}. */
    static final String FEED = KeyFilter.class.getName() + ".feed";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    /** Hubs have no keys; they are asked for proof where their deliveries are taken. */
    private static final Pattern WEBSUB = Pattern.compile("/v1/websub/[^/]+");

    private static final int MAX_KEY = 512;

    private final Feeds feeds;
    private final Tally tally;

    KeyFilter(Feeds feeds, Tally tally) {
        this.feeds = feeds;
        this.tally = tally;
    }

    /** By the path as it is mapped to handlers: decoded, and without parameters, empty segments and dots. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/v1/") || WEBSUB.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        Feed feed = key == null || key.length() > MAX_KEY ? null : feeds.byKey(key);
        if (feed == null) {
            tally.refusedStranger(ProblemKind.UNAUTHORIZED);
            String detail = key == null
                    ? "Send the feed's key as `Authorization: Bearer <key>` or `X-API-Key: <key>`"
                    : "The key that was sent is not that of a feed";
            Problem.of(ProblemKind.UNAUTHORIZED, detail).writeTo(response);
        } else if (!feed.enabled()) {
            tally.refused(feed, ProblemKind.FEED_DISABLED);
            Problem.of(ProblemKind.FEED_DISABLED, "Feed " + feed.name() + " is switched off")
                    .writeTo(response);
        } else {
            request.setAttribute(FEED, feed);
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            Matcher bearer = BEARER.matcher(authorization);
            return bearer.matches() ? bearer.group(1) : "";
        }
        return request.getHeader("X-API-Key");
    }
}
