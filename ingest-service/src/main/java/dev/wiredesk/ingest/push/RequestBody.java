package dev.wiredesk.ingest.push;

import dev.wiredesk.ingest.intake.InFlight;
import dev.wiredesk.ingest.intake.Intake;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The bytes of a request, unpacked, counted while they are read. */
public final class RequestBody {
    private static final int CHUNK = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private RequestBody() {}

    /** A body that is whole, or the problem with it. */
    public sealed interface Read {
        @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
        record Whole(byte[] content) implements Read {}

        record Problematic(Problem problem) implements Read {}
    }

    /** Whether the content encoding is one we unpack: none or gzip. */
    static @Nullable Problem encodingProblem(HttpServletRequest request) {
        String encoding = encoding(request);
        return encoding.equals("identity") || encoding.equals("gzip")
                ? null
                : Problem.of(ProblemKind.UNSUPPORTED_TYPE, "Content-Encoding " + encoding + " is not taken, gzip is");
    }

    /** The unpacked stream. */
    static InputStream open(HttpServletRequest request) throws IOException {
        InputStream raw = request.getInputStream();
        return encoding(request).equals("gzip") ? new GZIPInputStream(raw, CHUNK) : raw;
    }

    /** Reads all of it, holding room for what has arrived only, so that slow senders do not keep others out. */
    static Read read(HttpServletRequest request, int limit, InFlight.Hold hold) throws IOException {
        Problem problem = encodingProblem(request);
        if (problem != null) {
            return new Read.Problematic(problem);
        }
        if (request.getContentLengthLong() > limit) {
            return new Read.Problematic(Problem.tooLarge("An item", limit));
        }
        return read(request.getInputStream(), encoding(request).equals("gzip"), limit, hold);
    }

    /** Reads all of it as it was sent, packed or not; {@link #unpack} is what comes next. */
    public static Read readPacked(HttpServletRequest request, int limit, InFlight.Hold hold) throws IOException {
        return request.getContentLengthLong() > limit
                ? new Read.Problematic(Problem.tooLarge("A document that is delivered whole", limit))
                : read(request.getInputStream(), false, limit, hold);
    }

    /** Unpacks what was sent where it is packed. */
    public static Read unpack(HttpServletRequest request, byte[] sent, int limit, InFlight.Hold hold)
            throws IOException {
        Problem problem = encodingProblem(request);
        if (problem != null) {
            return new Read.Problematic(problem);
        }
        return encoding(request).equals("gzip")
                ? read(new ByteArrayInputStream(sent), true, limit, hold)
                : new Read.Whole(sent);
    }

    private static Read read(InputStream body, boolean packed, int limit, InFlight.Hold hold) throws IOException {
        try (InputStream in =
                new HeldStream(packed ? new GZIPInputStream(body, CHUNK) : body, hold, Long.MAX_VALUE, PATIENCE)) {
            byte[] content = in.readNBytes(limit + 1);
            return content.length > limit
                    ? new Read.Problematic(Problem.tooLarge("An item", limit))
                    : new Read.Whole(content);
        } catch (HeldStream.NoRoom _) {
            return new Read.Problematic(Intake.busy());
        } catch (ZipException | EOFException e) {
            return new Read.Problematic(notGzip(e));
        }
    }

    /** The problem with a stream of ours that was not packed as it should be ({@link ZipException}) or was cut short. */
    static Problem notGzip(IOException e) {
        String message = e.getMessage();
        return Problem.unreadable("Not gzip: " + (message == null ? "it ends too early" : message), 0, 0);
    }

    private static String encoding(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.isBlank()
                ? "identity"
                : encoding.strip().toLowerCase(Locale.ROOT).replace("x-gzip", "gzip");
    }
}
