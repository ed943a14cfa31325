package dev.wiredesk.search.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table with a header line (RFC 4180). What a spreadsheet would run as a formula is made text by an apostrophe before
 * it, as OWASP advises (CSV Injection).
 */
final class CsvTable implements ItemWriter {

    private static final String BETWEEN = "; ";

    /** Fields of a story as JSON pointers, by the names of their columns; {@code *} stands for each of a list. */
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "/id"),
            new Column("provider", "/provider"),
            new Column("identity", "/identity"),
            new Column("version", "/version"),
            new Column("status", "/status"),
            new Column("versionCreated", "/versionCreated"),
            new Column("receivedAt", "/receivedAt"),
            new Column("language", "/language"),
            new Column("urgency", "/urgency"),
            new Column("headline", "/headline"),
            new Column("byline", "/byline"),
            new Column("dateline", "/dateline/text"),
            new Column("body", "/body"),
            new Column("subjects", "/subjects/*/name"),
            new Column("keywords", "/keywords/*"),
            new Column("regions", "/enrichment/regions/*/id"),
            new Column("people", "/enrichment/people/*/name"),
            new Column("url", "/url"),
            new Column("usageTerms", "/rights/usageTerms"),
            new Column("copyrightHolder", "/rights/copyrightHolder"),
            new Column("copyrightNotice", "/rights/copyrightNotice"));

    private final Writer out;

    CsvTable(Writer out) throws IOException {
        this.out = out;
        row(COLUMNS.stream().map(Column::name).toList());
    }

    private record Column(String name, String pointer) {
        String of(ObjectNode story) {
            int list = pointer.indexOf("/*");
            if (list < 0) {
                return story.at(pointer).asString("");
            }
            String inner = pointer.substring(list + "/*".length());
            return story.at(pointer.substring(0, list))
                    .valueStream()
                    .map(each -> text(inner.isEmpty() ? each : each.at(inner)))
                    .collect(Collectors.joining(BETWEEN));
        }

        private static String text(JsonNode value) {
            return value.asString("");
        }
    }

    @Override
    public void story(ObjectNode story) throws IOException {
        row(COLUMNS.stream().map(column -> column.of(story)).toList());
    }

    @Override
    public void withdrawn(String id, String identity) throws IOException {
        row(COLUMNS.stream()
                .map(column -> switch (column.name()) {
                    case "id" -> id;
                    case "identity" -> identity;
                    case "status" -> "canceled";
                    default -> "";
                })
                .toList());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void row(List<String> values) throws IOException {
        out.write(values.stream().map(CsvTable::field).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String field(String value) {
        String text = isFormula(value) ? "'" + value : value;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
    }
}
