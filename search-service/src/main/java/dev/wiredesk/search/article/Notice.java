package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment;
import java.util.List;

/**
 * What is left of an article that was killed: who killed which item when, under the headline and with the note that the
 * kill gave, for editors. Everything that could be used, and all that was derived from it, is gone (R15).
 */
public final class Notice {
    private Notice() {}

    public static ArticleEnriched of(ArticleEnriched kill) {
        Enrichment made = kill.enrichment();
        return new ArticleEnriched(
                kill.id(),
                kill.provider(),
                kill.identity(),
                kill.version(),
                kill.versionCreated(),
                kill.firstCreated(),
                null,
                kill.status(),
                kill.embargo(),
                kill.type(),
                kill.language(),
                kill.urgency(),
                kill.headline(),
                null,
                kill.slugline(),
                null,
                kill.editorNote(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                kill.evolvedFrom(),
                kill.statusAsSent(),
                null,
                null,
                List.of(),
                kill.format(),
                kill.digest(),
                kill.receivedAt(),
                kill.source(),
                new Enrichment(made.version(), made.at(), made.language(), List.of(), List.of(), List.of()));
    }
}
