package dev.wiredesk.local.push;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what ingest answers: receipts, results of batches, and problems (RFC 9457). */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LISTED_REFUSALS = 20;

    private Answers() {}

    static Outcome read(Upload upload, int status, String body) {
        JsonNode answer = parse(body);
        if (status == 202 && answer.has("id")) {
            return new Outcome.Accepted(
                    answer.path("id").asString(""),
                    answer.path("version").isNumber() ? answer.path("version").asLong() : null,
                    headline(upload));
        }
        if ((status == 202 || status == 207) && answer.has("results")) {
            return batch(answer);
        }
        return new Outcome.Refused(status, problem(answer, body));
    }

    private static Outcome batch(JsonNode answer) {
        List<String> refusals = new ArrayList<>();
        int refused = answer.path("refused").asInt(0);
        for (JsonNode result : answer.path("results")) {
            if (result.has("problem") && refusals.size() < LISTED_REFUSALS) {
                refusals.add("line " + result.path("line").asString("?") + ": "
                        + result.path("status").asString("") + " " + problem(result.path("problem"), ""));
            }
        }
        if (refused > refusals.size()) {
            refusals.add("and " + (refused - refusals.size()) + " more");
        }
        return new Outcome.Batch(answer.path("accepted").asInt(0), refused, refusals);
    }

    private static String problem(JsonNode problem, String otherwise) {
        StringBuilder text = new StringBuilder(problem.path("title").asString(""));
        String detail = problem.path("detail").asString("");
        if (!detail.isEmpty() && !detail.contentEquals(text)) {
            text.append(text.isEmpty() ? "" : ": ").append(detail);
        }
        for (JsonNode error : problem.path("errors")) {
            if (error.has("pointer")) {
                text.append(" [").append(error.path("pointer").asString("")).append(']');
            } else if (error.has("line")) {
                text.append(" [line ")
                        .append(error.path("line").asInt(0))
                        .append(", column ")
                        .append(error.path("column").asInt(0))
                        .append(']');
            }
        }
        return text.isEmpty() ? otherwise.strip() : text.toString();
    }

    /** From Wiredesk's own JSON and ninjs 1.x, or from the list of ninjs 2.x and 3.x. */
    private static @Nullable String headline(Upload upload) {
        JsonNode item;
        try {
            item = JSON.readTree(upload.content());
        } catch (JacksonException e) {
            return null;
        }
        String headline = item.path("headline").asString("");
        return headline.isEmpty()
                ? item.path("headlines").path(0).path("value").asStringOpt().orElse(null)
                : headline;
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
