package dev.wiredesk.local.export;

import java.nio.charset.StandardCharsets;

/** What search exports stories as. */
public enum ExportFormat {
    NDJSON("ndjson", "\n"),
    CSV("csv", "\r\n"),
    NINJS("ninjs.ndjson", "\n"),
    RSS("rss", "</item>");

    private final String fileEnding;
    private final String afterEach;

    ExportFormat(String fileEnding, String afterEach) {
        this.fileEnding = fileEnding;
        this.afterEach = afterEach;
    }

    /** Without a dot. */
    public String fileEnding() {
        return fileEnding;
    }

    /** The bytes that end a story, by which progress is told. */
    byte[] afterEach() {
        return afterEach.getBytes(StandardCharsets.US_ASCII);
    }
}
