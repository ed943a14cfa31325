package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.enrich.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        return Evaluation.article("story", null, headline == null ? "" : headline, body);
    }
}
