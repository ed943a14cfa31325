package dev.wiredesk.ingest.push;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.ingest.intake.Answer;
import dev.wiredesk.ingest.intake.Receipt;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectWriter;

/**
 * The answers to the items of a document in their order. The status of the whole stands before them and is known only after
 * them, so they wait: in memory while they are few, else in a temporary file.
 */
public final class Results implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 20;
    private static final ObjectWriter WRITER = EventJson.MAPPER.writerFor(Result.class);

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long accepted;
    private long refused;
    private long notNow;

    /** The first of those that were refused only for the moment. */
    private @Nullable Problem firstNotNow;

    /**
     * What came of one item; one of {@code receipt} and {@code problem} is there.
     *
     * @param item its number, from 1
     * @param line where it begins in the document; null: not known
     */
    record Result(
            long item,
            @Nullable Long line,
            int status,
            @Nullable Receipt receipt,
            Problem.@Nullable Body problem) {}

    /** @param at the line where the item begins, from 1; 0: not known */
    void add(long at, Answer answer) throws IOException {
        long item = accepted + refused + 1;
        Long line = at == 0 ? null : at;
        Result result = switch (answer) {
            case Answer.Accepted(Receipt receipt) -> {
                accepted++;
                yield new Result(item, line, 202, receipt, null);
            }
            case Answer.Refused(Problem problem) -> {
                refused++;
                if (problem.retryAfter() != null) {
                    notNow++;
                    firstNotNow = firstNotNow == null ? problem : firstNotNow;
                }
                yield new Result(item, line, problem.kind().status(), null, problem.body());
            }
        };
        if (accepted + refused > 1) {
            memory.write(',');
        }
        WRITER.writeValue(memory, result);
        if (memory.size() > IN_MEMORY) {
            spill();
        }
    }

    /** Nothing was sent. */
    public boolean isEmpty() {
        return accepted + refused == 0;
    }

    /** What to say where nothing was sent. */
    static Problem nothing() {
        return Problem.of(ProblemKind.EMPTY_BATCH, "There is no item in it");
    }

    /** Why some or all of it was not taken, where that is only for the moment. */
    public @Nullable Problem notNow() {
        return firstNotNow;
    }

    /** All of it was taken. */
    public boolean isAccepted() {
        return refused == 0;
    }

    /**
     * Answers a request: 202 where all were taken, the problem where nothing was and all of it only for the moment, so that
     * the whole can be sent again, and 207 with what came of each otherwise.
     */
    public void writeTo(HttpServletResponse response) throws IOException {
        Problem problem = firstNotNow;
        if (problem != null && accepted == 0 && notNow == refused) {
            problem.writeTo(response);
            return;
        }
        response.setStatus((refused == 0 ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS).value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        OutputStream body = response.getOutputStream();
        String head = "{\"accepted\":" + accepted + ",\"refused\":" + refused + ",\"results\":[";
        body.write(head.getBytes(StandardCharsets.US_ASCII));
        if (out != null && file != null) {
            out.flush();
            Files.copy(file, body);
        }
        memory.writeTo(body);
        body.write("]}\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void spill() throws IOException {
        if (out == null) {
            file = Files.createTempFile("wiredesk-batch", ".json");
            out = Files.newOutputStream(file);
        }
        memory.writeTo(out);
        memory.reset();
    }

    @Override
    public void close() throws IOException {
        if (out != null && file != null) {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
