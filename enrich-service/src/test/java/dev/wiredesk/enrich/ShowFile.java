package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what is found in a file of plain text: a development aid, run by hand. */
public final class ShowFile {

    private ShowFile() {}

    public static void main(String[] args) throws IOException {
        Enricher enricher = Enricher.create(Clock.systemUTC());
        for (String file : args) {
            System.out.print(ShowStory.show(enricher.enrich(story(null, Files.readString(Path.of(file))))));
        }
    }

    static ArticleReceived story(@Nullable String headline, String body) {
        return new ArticleReceived(
                "id",
                "demo",
                "urn:story",
                1L,
                null,
                null,
                null,
                Status.USABLE,
                null,
                "text",
                null,
                null,
                headline,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "wiredesk",
                "0",
                Instant.EPOCH,
                null);
    }
}
