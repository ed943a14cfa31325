package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Rights;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enriched story whose tags are placed by searching its text for them. */
public final class SampleStory {
    public static final String BODY = """
            The harbour of Mersin reopened on Tuesday after two days of storm.

            "We lost two nights, no more," Ayla Demir, the harbour master, told a news conference.

            Ships for Cyprus would leave in the evening, a senior port official said.""";

    private final String headline;
    private final String body;

    public SampleStory(String headline, String body) {
        this.headline = headline;
        this.body = body;
    }

    /** A story with a region, people, quotes and every other field. */
    public static ArticleEnriched full() {
        return new SampleStory("Mersin harbour reopens after storm", BODY).article("northwire", "en", null);
    }

    /** The same with one text in the place of every other text. */
    public static ArticleEnriched allOf(String text) {
        return new SampleStory(text + " Mersin", BODY + "\n\n" + text).article(text, "en", text);
    }

    public ArticleEnriched article(String provider, @Nullable String language, @Nullable String everywhere) {
        Instant time = Instant.parse("2026-11-23T09:30:00Z");
        return new ArticleEnriched(
                new ItemKey(provider, headline).id(),
                provider,
                or(everywhere, "urn:newsml:northwire.example:20261123:harbour"),
                3L,
                time,
                Instant.parse("2026-11-23T08:00:00Z"),
                Instant.parse("2026-11-22T18:00:00Z"),
                Status.USABLE,
                new Embargo(Instant.parse("2026-11-23T09:00:00Z")),
                "text",
                language,
                2,
                headline,
                or(everywhere, "Ferries to Cyprus resume"),
                or(everywhere, "TURKEY-STORM"),
                or(everywhere, "By Deniz Kaya"),
                or(everywhere, "CORRECTS the number of nights in paragraph 2"),
                or(everywhere, "Northwire"),
                new Dateline(or(everywhere, "MERSIN, Turkey, Nov 23"), "MERSIN", "Nov 23"),
                body,
                List.of(new Concept("medtop:20000063", or(everywhere, "maritime transport"), or(everywhere, "medtop"))),
                List.of(new Concept(null, or(everywhere, "Turkey"), null)),
                List.of(new Concept(null, or(everywhere, "Ayla Demir"), null)),
                List.of(new Concept(null, or(everywhere, "Port of Mersin"), null)),
                List.of(or(everywhere, "storm")),
                List.of(or(everywhere, "Current")),
                new Rights(
                        or(everywhere, "Editorial use only"), or(everywhere, "Northwire"), or(everywhere, "(c) 2026")),
                or(everywhere, "https://northwire.example/stories/harbour"),
                or(everywhere, "urn:newsml:northwire.example:20261122:storm"),
                null,
                null,
                null,
                List.of(),
                or(everywhere, "ninjs/3.1"),
                "digest",
                time.plusSeconds(1),
                new Position("articles.received", 0, 1),
                enrichment(everywhere));
    }

    private Enrichment enrichment(@Nullable String everywhere) {
        String person = or(everywhere, "person:ayla-demir");
        String name = or(everywhere, "Ayla Demir");
        return new Enrichment(
                "2026.11.1",
                Instant.parse("2026-11-23T09:30:02Z"),
                new Enrichment.Language("en", true),
                List.of(
                        region(
                                "geonames:304531",
                                or(everywhere, "Mersin"),
                                RegionKind.CITY,
                                "TR",
                                RegionRole.FOCUS,
                                everywhere,
                                "Mersin"),
                        region(
                                "iso:CY",
                                or(everywhere, "Cyprus"),
                                RegionKind.COUNTRY,
                                "CY",
                                RegionRole.MENTIONED,
                                everywhere,
                                "Cyprus")),
                List.of(new Enrichment.Person(
                        person,
                        name,
                        PersonKind.OFFICIAL,
                        List.of(role(or(everywhere, "the harbour master"), "the harbour master")),
                        80,
                        95,
                        mentions("Ayla Demir"))),
                List.of(
                        quote(
                                or(everywhere, "We lost two nights, no more,"),
                                "We lost two nights, no more,",
                                "told a news conference",
                                new Enrichment.Speaker(
                                        name, body.indexOf("Ayla Demir"), body.indexOf("Ayla Demir") + 10, person),
                                or(everywhere, "a news conference"),
                                QuoteKind.DIRECT),
                        quote(
                                or(everywhere, "Ships for Cyprus would leave in the evening"),
                                "Ships for Cyprus would leave in the evening",
                                "said",
                                new Enrichment.Speaker(
                                        or(everywhere, "a senior port official"),
                                        body.indexOf("a senior port"),
                                        body.indexOf("a senior port") + 22,
                                        null),
                                null,
                                QuoteKind.INDIRECT)));
    }

    private Enrichment.Region region(
            String id,
            String name,
            RegionKind kind,
            String iso,
            RegionRole role,
            @Nullable String rule,
            String printed) {
        return new Enrichment.Region(
                id,
                name,
                kind,
                List.of("m49:142", "iso:" + iso),
                iso,
                null,
                null,
                null,
                role,
                90,
                97,
                or(rule, "gazetteer"),
                mentions(printed));
    }

    private Enrichment.Role role(String text, String printed) {
        int start = body.indexOf(printed);
        return new Enrichment.Role(text, "harbour master", "TR", text, Field.BODY, start, start + printed.length());
    }

    private Enrichment.Quote quote(
            String text,
            String printed,
            String cue,
            Enrichment.Speaker speaker,
            @Nullable String venue,
            QuoteKind kind) {
        int start = body.indexOf(printed);
        int cueStart = body.indexOf(cue, start);
        return new Enrichment.Quote(
                kind,
                text,
                Field.BODY,
                start,
                start + printed.length(),
                new Enrichment.Cue(cue, cueStart, cueStart + cue.length()),
                speaker,
                venue,
                90);
    }

    private List<Mention> mentions(String printed) {
        List<Mention> mentions = new ArrayList<>();
        mentions(Field.HEADLINE, headline, printed, mentions);
        mentions(Field.BODY, body, printed, mentions);
        return mentions;
    }

    private static void mentions(Field field, String text, String printed, List<Mention> mentions) {
        for (int at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
            mentions.add(new Mention(field, at, at + printed.length(), printed));
        }
    }

    private static String or(@Nullable String everywhere, String text) {
        return everywhere == null ? text : everywhere;
    }
}
