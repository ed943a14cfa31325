package dev.wiredesk.search.export;

import java.io.IOException;
import java.io.Writer;

/** What stories can be exported as. */
enum Format {
    /** The stories as they are in the index, one a line. */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        ItemWriter writer(Writer out) {
            return new JsonLines(out, story -> story);
        }
    },
    /** A table (RFC 4180). */
    CSV("text/csv;charset=UTF-8;header=present", "csv") {
        @Override
        ItemWriter writer(Writer out) throws IOException {
            return new CsvTable(out);
        }
    },
    /** Items of ninjs 3.1, one a line. */
    NINJS("application/x-ndjson", "ninjs.ndjson") {
        @Override
        ItemWriter writer(Writer out) {
            return new JsonLines(out, Ninjs::item);
        }
    },
    /** RSS 2.0. */
    RSS("application/rss+xml;charset=UTF-8", "rss") {
        @Override
        ItemWriter writer(Writer out) throws IOException {
            return new RssChannel(out);
        }
    };

    private final String mediaType;
    private final String fileEnding;

    Format(String mediaType, String fileEnding) {
        this.mediaType = mediaType;
        this.fileEnding = fileEnding;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the name proposed for the file. */
    String fileEnding() {
        return fileEnding;
    }

    /** Begins a document. */
    abstract ItemWriter writer(Writer out) throws IOException;
}
