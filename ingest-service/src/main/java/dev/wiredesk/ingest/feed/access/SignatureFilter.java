package dev.wiredesk.ingest.feed.access;

import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Signing;
import dev.wiredesk.ingest.feed.Tally;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no request of a feed that must sign pass before its signature was found right over all bytes of its body, as they
 * were sent. They are kept until then, and read from there.
 */
@Component
@Order(KeyFilter.ORDER + 1)
class SignatureFilter extends OncePerRequestFilter {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BATCH = "/v1/articles/batch";
    private static final int CHUNK = 16 * 1024;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Tally tally;
    private final InstantSource clock;

    SignatureFilter(Tally tally, InstantSource clock) {
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Feed feed = (Feed) request.getAttribute(KeyFilter.FEED);
        if (feed == null || feed.signing() == null || WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        try (SpooledBody body = new SpooledBody()) {
            Problem problem = verify(feed, feed.signing(), request, body);
            if (problem == null) {
                try (InputStream in = body.open()) {
                    chain.doFilter(new VerifiedRequest(request, in), response);
                }
            } else {
                tally.refused(feed, problem.kind());
                problem.writeTo(response);
            }
        }
    }

    /** Reads the body into its keeping; what is wrong with the header is told without reading it. */
    private @Nullable Problem verify(Feed feed, Signing signing, HttpServletRequest request, SpooledBody body)
            throws IOException {
        String header = request.getHeader(Signature.HEADER);
        if (header == null) {
            return bad("Feed " + feed.name() + " must sign: " + Signature.FORM + " is missing");
        }
        Signature signature = Signature.parse(header);
        if (signature == null) {
            return bad("The signature cannot be read: it must be " + Signature.FORM);
        }
        Duration age = signature.age(clock.instant());
        if (age.abs().compareTo(signing.window()) > 0) {
            return bad("The signature is too old or too new: its time is "
                    + age.abs().toSeconds() + " seconds "
                    + (age.isNegative() ? "ahead of" : "behind") + " the clock here, and at most "
                    + signing.window().toSeconds() + " are taken");
        }
        boolean isBatch = request.getServletPath().equals(BATCH);
        long limit = isBatch ? Objects.requireNonNullElse(feed.maxBatch(), Long.MAX_VALUE) : feed.maxBody();
        Problem tooLarge = Problem.tooLarge(isBatch ? "A batch" : "An item", limit);
        if (request.getContentLengthLong() > limit) {
            return tooLarge;
        }
        Signer signer = new Signer(signing.secrets(), signature.time(), identity(request));
        InputStream in = request.getInputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.add(chunk, read);
                signer.add(chunk, read);
                if (body.size() > limit) {
                    return tooLarge;
                }
            }
        } catch (SpooledBody.NoRoom e) {
            logger.warn("There is no room to keep a signed body in: " + e.getCause());
            return Problem.later(ProblemKind.BUSY, "There is no room for the body at the moment", RETRY);
        }
        return signature.isOneOf(signer.signatures())
                ? null
                : bad("The signature is not that of the body as it was sent, made with a secret of feed "
                        + feed.name());
    }

    private static Problem bad(String detail) {
        return Problem.of(ProblemKind.BAD_SIGNATURE, detail);
    }

    /** An identity that stands outside the body, in the bytes it was sent in; null: there is none. */
    private static byte @Nullable [] identity(HttpServletRequest request) {
        String header = request.getHeader("Wiredesk-Identity");
        if (header != null) {
            return header.getBytes(StandardCharsets.ISO_8859_1);
        }
        // A form is never an item, and asking for a parameter of one would read the body.
        String parameter = "application/x-www-form-urlencoded".equals(request.getContentType())
                ? null
                : request.getParameter("identity");
        return parameter == null ? null : parameter.getBytes(StandardCharsets.UTF_8);
    }
}
