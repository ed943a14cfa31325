package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ArticleReceived} without its original, with what enrichment found in it. The fields that both have mean the
 * same.
 *
 * @param source position of the {@link ArticleReceived} that this was made of
 */
public record ArticleEnriched(
        String id,
        String provider,
        String identity,
        @Nullable Long version,
        @Nullable Instant versionCreated,
        @Nullable Instant firstCreated,
        @Nullable Instant contentCreated,
        Status status,
        @Nullable Embargo embargo,
        @Nullable String type,
        @Nullable String language,
        @Nullable Integer urgency,
        @Nullable String headline,
        @Nullable String subheadline,
        @Nullable String slugline,
        @Nullable String byline,
        @Nullable String editorNote,
        @Nullable String creditLine,
        @Nullable Dateline dateline,
        @Nullable String body,
        List<Concept> subjects,
        List<Concept> places,
        List<Concept> people,
        List<Concept> organisations,
        List<String> keywords,
        List<String> genre,
        @Nullable Rights rights,
        @Nullable String url,
        @Nullable String evolvedFrom,
        @Nullable String statusAsSent,
        @Nullable Instant expires,
        @Nullable Boolean correction,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherText> otherTexts,
        String format,
        String digest,
        Instant receivedAt,
        Position source,
        Enrichment enrichment) {

    public ArticleEnriched {
        subjects = Lists.copyOrEmpty(subjects);
        places = Lists.copyOrEmpty(places);
        people = Lists.copyOrEmpty(people);
        organisations = Lists.copyOrEmpty(organisations);
        keywords = Lists.copyOrEmpty(keywords);
        genre = Lists.copyOrEmpty(genre);
        otherTexts = Lists.copyOrEmpty(otherTexts);
    }

    /** The article with its enrichment; a language that was detected is the article's language from here on. */
    public static ArticleEnriched of(ArticleReceived article, Position source, Enrichment enrichment) {
        String language = article.language() != null
                ? article.language()
                : enrichment.language() == null ? null : enrichment.language().tag();
        return new ArticleEnriched(
                article.id(),
                article.provider(),
                article.identity(),
                article.version(),
                article.versionCreated(),
                article.firstCreated(),
                article.contentCreated(),
                article.status(),
                article.embargo(),
                article.type(),
                language,
                article.urgency(),
                article.headline(),
                article.subheadline(),
                article.slugline(),
                article.byline(),
                article.editorNote(),
                article.creditLine(),
                article.dateline(),
                article.body(),
                article.subjects(),
                article.places(),
                article.people(),
                article.organisations(),
                article.keywords(),
                article.genre(),
                article.rights(),
                article.url(),
                article.evolvedFrom(),
                article.statusAsSent(),
                article.expires(),
                article.correction(),
                article.otherTexts(),
                article.format(),
                article.digest(),
                article.receivedAt(),
                source,
                enrichment);
    }

    /** The same article with other subjects. */
    public ArticleEnriched withSubjects(List<Concept> others) {
        return new ArticleEnriched(
                id,
                provider,
                identity,
                version,
                versionCreated,
                firstCreated,
                contentCreated,
                status,
                embargo,
                type,
                language,
                urgency,
                headline,
                subheadline,
                slugline,
                byline,
                editorNote,
                creditLine,
                dateline,
                body,
                others,
                places,
                people,
                organisations,
                keywords,
                genre,
                rights,
                url,
                evolvedFrom,
                statusAsSent,
                expires,
                correction,
                otherTexts,
                format,
                digest,
                receivedAt,
                source,
                enrichment);
    }

    /** What the order of versions looks at. */
    public VersionStamp stamp() {
        return new VersionStamp(version, versionCreated, status, embargo != null, digest, receivedAt);
    }
}
