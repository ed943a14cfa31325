package dev.wiredesk.ingest.document;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.ingest.article.FeedDefaults;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Reading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;

/** Prints what becomes of the items in a file: {@code ShowFile CONTENT-TYPE FILE…}; run by hand. */
final class ShowFile {
    private ShowFile() {}

    public static void main(String[] arguments) throws IOException {
        DocumentType type = Objects.requireNonNull(DocumentType.of(arguments[0]), "A content type that is not read");
        for (int i = 1; i < arguments.length; i++) {
            System.out.println("== " + arguments[i]);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[i])))) {
                Parts parts = type.open(in, new Envelope(arguments[0], null, null, 5 << 20));
                for (Part part = parts.next(); part != null; part = parts.next()) {
                    show(part.reading().get());
                }
            }
        }
    }

    private static void show(Reading reading) {
        if (reading instanceof Reading.Item(ArticleDraft draft)) {
            Stream.concat(draft.notices().stream(), Stream.of(draft))
                    .map(each ->
                            Normaliser.normalise(each, FeedDefaults.of("demo"), new Original("", ""), Instant.now()))
                    .forEach(ShowFile::show);
        } else {
            System.out.println(reading);
        }
    }

    private static void show(Normalisation normalisation) {
        if (normalisation instanceof Normalisation.Normalised normalised) {
            System.out.println(EventJson.MAPPER
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(normalised.article()));
            System.out.println(normalised.flags());
        } else {
            System.out.println(normalisation);
        }
    }
}
