package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.document.DocumentType;
import dev.wiredesk.ingest.document.Envelope;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.format.text.Charsets;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the headers of a request say that its body is. */
public sealed interface ContentType {

    /** A document we read. */
    record Taken(DocumentType type, Envelope envelope) implements ContentType {}

    /** Nothing we read. */
    record Refused(Problem problem) implements ContentType {}

    Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;\\s]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the headers; the identity of an item in a format that has no place for one stands in {@code Wiredesk-Identity}
     * or in the query.
     */
    static ContentType of(HttpServletRequest request, Feed feed) {
        String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String mediaType = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        DocumentType type = DocumentType.of(mediaType);
        if (header == null || type == null) {
            return refused("Content-Type must be one of " + DocumentType.all());
        }
        Matcher parameter = CHARSET.matcher(header);
        Charset charset = null;
        if (parameter.find()) {
            charset = Charsets.named(parameter.group(1));
            if (charset == null) {
                return refused("The charset of the Content-Type is not known");
            }
        }
        return new Taken(type, new Envelope(mediaType, charset, feed.charset(), identity(request), feed.maxBody()));
    }

    /** Where a content type is refused, tells which are taken. */
    static void tellWhatIsTaken(Problem problem, HttpServletResponse response) {
        if (problem.kind() == ProblemKind.UNSUPPORTED_TYPE) {
            response.setHeader("Accept-Post", DocumentType.all());
        }
    }

    private static @Nullable String identity(HttpServletRequest request) {
        String header = request.getHeader("Wiredesk-Identity");
        if (header == null) {
            return request.getParameter("identity");
        }
        // The server reads headers as Latin 1, and what sends others than ASCII sends UTF-8.
        byte[] sent = header.getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.fits(sent, sent.length, StandardCharsets.UTF_8)
                ? new String(sent, StandardCharsets.UTF_8)
                : header;
    }

    private static Refused refused(String detail) {
        return new Refused(Problem.of(ProblemKind.UNSUPPORTED_TYPE, detail));
    }
}
