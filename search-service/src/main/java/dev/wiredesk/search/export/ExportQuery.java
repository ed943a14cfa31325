package dev.wiredesk.search.export;

import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Filters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked of {@code GET /v1/export}. */
record ExportQuery(Filters filters, Format format) {

    /** The names of all parameters. */
    static final List<String> PARAMETERS =
            Stream.concat(Filters.PARAMETERS.stream(), Stream.of("format")).toList();

    /**
     * Reads the parameters of a request.
     *
     * @throws BadParameterException one is not known, or cannot be understood
     */
    static ExportQuery parse(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        return new ExportQuery(
                Filters.read(parameters),
                parameters.constant("format", Format.values()).orElse(Format.NDJSON));
    }
}
