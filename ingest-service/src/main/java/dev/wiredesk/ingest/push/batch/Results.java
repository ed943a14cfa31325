package dev.wiredesk.ingest.push.batch;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.push.Answer;
import dev.wiredesk.ingest.push.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * The answers of a batch in the order of its lines. The status of the whole stands before them and is known only after
 * them, so they wait: in memory while they are few, else in a temporary file.
 */
final class Results implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 20;
    private static final ObjectWriter WRITER = EventJson.MAPPER.writerFor(Result.class);

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long accepted;
    private long refused;
    private long notNow;

    /** One of {@code receipt} and {@code problem} is there. */
    record Result(long line, int status, @Nullable Receipt receipt, Problem.@Nullable Body problem) {}

    void add(long line, Answer answer) throws IOException {
        Result result = switch (answer) {
            case Answer.Accepted(Receipt receipt) -> {
                accepted++;
                yield new Result(line, 202, receipt, null);
            }
            case Answer.Refused(Problem problem) -> {
                refused++;
                notNow += problem.retryAfter() == null ? 0 : 1;
                yield new Result(line, problem.kind().status(), null, problem.body());
            }
        };
        if (accepted + refused > 1) {
            memory.write(',');
        }
        memory.writeBytes(WRITER.writeValueAsBytes(result));
        if (memory.size() > IN_MEMORY) {
            spill();
        }
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    /** Nothing was taken, and some or all of it only for the moment: the whole can be sent again. */
    boolean isRefusedForNow() {
        return accepted == 0 && notNow > 0;
    }

    /** Writes the whole answer. */
    void writeTo(OutputStream response) throws IOException {
        String head = "{\"accepted\":" + accepted + ",\"refused\":" + refused + ",\"results\":[";
        response.write(head.getBytes(StandardCharsets.US_ASCII));
        if (out != null && file != null) {
            out.flush();
            Files.copy(file, response);
        }
        memory.writeTo(response);
        response.write("]}\n".getBytes(StandardCharsets.US_ASCII));
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
