package dev.wiredesk.search;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.contracts.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds stories for tests: a usable one with a headline and a body unless told otherwise. */
public final class Stories {

    private static final Instant RECEIVED = Instant.parse("2026-11-02T08:00:00Z");

    private final String provider;
    private final String identity;
    private @Nullable Long version = 1L;
    private @Nullable Instant versionCreated = Instant.parse("2026-11-02T07:59:00Z");
    private Instant receivedAt = RECEIVED;
    private Status status = Status.USABLE;
    private @Nullable Embargo embargo;
    private @Nullable String language = "en";
    private @Nullable String headline = "Harbour pilots return to work";
    private @Nullable String body = "Pilots at the northern harbour went back to work on Monday.";
    private @Nullable String editorNote;
    private @Nullable Rights rights;
    private @Nullable String statusAsSent;
    private @Nullable Boolean correction;
    private @Nullable String evolvedFrom;
    private String digestOf = "";
    private String enrichmentVersion = "2026.11.1";
    private Instant enrichedAt = Instant.parse("2026-11-02T08:00:01Z");
    private long offset = 17;
    private final List<Concept> subjects = new ArrayList<>();
    private final List<Enrichment.Region> regions = new ArrayList<>();
    private final List<Enrichment.Person> people = new ArrayList<>();
    private final List<Enrichment.Quote> quotes = new ArrayList<>();

    private Stories(String provider, String identity) {
        this.provider = provider;
        this.identity = identity;
    }

    public static Stories story(String identity) {
        return new Stories("northwire", identity);
    }

    public static Stories story(String provider, String identity) {
        return new Stories(provider, identity);
    }

    public static String idOf(String identity) {
        return new ItemKey("northwire", identity).id();
    }

    public Stories version(@Nullable Long version) {
        this.version = version;
        return this;
    }

    public Stories created(@Nullable Instant versionCreated) {
        this.versionCreated = versionCreated;
        return this;
    }

    public Stories received(Instant receivedAt) {
        this.receivedAt = receivedAt;
        return this;
    }

    public Stories status(Status status) {
        this.status = status;
        return this;
    }

    /** The status in the item's own word. */
    public Stories statusAsSent(String statusAsSent) {
        this.statusAsSent = statusAsSent;
        return this;
    }

    public Stories correction() {
        this.correction = true;
        return this;
    }

    public Stories embargo(Embargo embargo) {
        this.embargo = embargo;
        return this;
    }

    public Stories language(@Nullable String language) {
        this.language = language;
        return this;
    }

    public Stories headline(String headline) {
        this.headline = headline;
        return this;
    }

    public Stories body(String body) {
        this.body = body;
        return this;
    }

    public Stories editorNote(String editorNote) {
        this.editorNote = editorNote;
        return this;
    }

    public Stories rights(String usageTerms, String copyrightHolder) {
        this.rights = new Rights(usageTerms, copyrightHolder, null);
        return this;
    }

    /** Rewrites the story of the same provider that has an identity. */
    public Stories evolvedFrom(String identity) {
        this.evolvedFrom = identity;
        return this;
    }

    /** Makes the content another one without changing a field that tests look at. */
    public Stories otherContent(String what) {
        this.digestOf = what;
        return this;
    }

    public Stories enriched(String enrichmentVersion, Instant enrichedAt) {
        this.enrichmentVersion = enrichmentVersion;
        this.enrichedAt = enrichedAt;
        return this;
    }

    /** Of the received record. */
    public Stories offset(long offset) {
        this.offset = offset;
        return this;
    }

    public Stories subject(String code, String name) {
        subjects.add(new Concept(code, name, null));
        return this;
    }

    public Stories region(String id, String name, Enrichment.RegionRole role, String... path) {
        return region(id, name, Enrichment.RegionKind.COUNTRY, role, null, null, path);
    }

    public Stories region(
            String id,
            String name,
            Enrichment.RegionKind kind,
            Enrichment.RegionRole role,
            @Nullable Double lat,
            @Nullable Double lon,
            String... path) {
        regions.add(new Enrichment.Region(
                id,
                name,
                kind,
                List.of(path),
                null,
                null,
                lat,
                lon,
                role,
                80,
                90,
                "test",
                List.of(new Enrichment.Mention(Enrichment.Field.BODY, 0, 6, "Pilots"))));
        return this;
    }

    public Stories person(String id, String name, Enrichment.PersonKind kind, @Nullable String nationality) {
        return person(id, name, kind, nationality, "harbour analyst", "analyst");
    }

    /**
     * Somebody in the story.
     *
     * @param role as printed
     * @param title in it
     */
    public Stories person(
            String id,
            String name,
            Enrichment.PersonKind kind,
            @Nullable String nationality,
            String role,
            String title) {
        people.add(new Enrichment.Person(
                id,
                name,
                kind,
                List.of(new Enrichment.Role(role, title, nationality, null, Enrichment.Field.BODY, 0, 6)),
                70,
                90,
                List.of(new Enrichment.Mention(Enrichment.Field.BODY, 0, 6, "Pilots"))));
        return this;
    }

    public Stories quote(String text, @Nullable String person) {
        quotes.add(new Enrichment.Quote(
                Enrichment.QuoteKind.DIRECT,
                text,
                Enrichment.Field.BODY,
                0,
                6,
                null,
                new Enrichment.Speaker("she", 0, 3, person),
                null,
                90));
        return this;
    }

    public ArticleEnriched build() {
        String digest =
                ItemKey.digest((status + "|" + headline + "|" + body + "|" + embargo + "|" + subjects + "|" + digestOf)
                        .getBytes(StandardCharsets.UTF_8));
        return new ArticleEnriched(
                new ItemKey(provider, identity).id(),
                provider,
                identity,
                version,
                versionCreated,
                null,
                null,
                status,
                embargo,
                "text",
                language,
                4,
                headline,
                null,
                null,
                null,
                editorNote,
                null,
                null,
                body,
                subjects,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rights,
                null,
                evolvedFrom,
                statusAsSent,
                null,
                correction,
                List.of(),
                "wiredesk",
                digest,
                receivedAt,
                new Position("articles.received", 3, offset),
                new Enrichment(
                        enrichmentVersion,
                        enrichedAt,
                        language == null ? null : new Enrichment.Language(language, false),
                        regions,
                        people,
                        quotes));
    }
}
