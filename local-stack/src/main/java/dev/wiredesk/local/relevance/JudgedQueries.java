package dev.wiredesk.local.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries with what answers them, as {@code gold/relevance/queries.json} has them.
 *
 * @param about what the file is
 */
record JudgedQueries(String about, List<Judged> queries) {

    /**
     * One query.
     *
     * @param query parameters of {@code /v1/articles}, not encoded
     * @param wants what the desk is after
     * @param grades by story: 3 what was looked for, 2 helps, 1 touches it
     */
    record Judged(String query, String wants, Map<String, Integer> grades) {}

    static JudgedQueries read(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readAllBytes(file), JudgedQueries.class);
    }
}
