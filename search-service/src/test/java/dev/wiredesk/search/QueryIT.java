package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QueryIT extends RunningService {

    @Test
    void showsReadersOnlyWhatIsUsableAndFree() {
        Instant release = Instant.now().plusSeconds(20);
        ArticleEnriched usable = secret("visible").build();
        ArticleEnriched embargoed =
                secret("embargoed").embargo(new Embargo(release)).build();
        List<ArticleEnriched> hidden = List.of(
                secret("killed").status(Status.CANCELED).build(),
                secret("withheld").status(Status.WITHHELD).build(),
                secret("held").embargo(new Embargo(null)).build(),
                embargoed);
        publish(hidden);
        publish(usable);
        awaitArticle(usable.id());
        awaitIndexed("after-hidden");

        for (String query : List.of(
                "q=zanzibarite",
                "region=iso:TZ",
                "region=m49:014&role=focus",
                "person=person:amina-juma",
                "personKind=witness&nationality=TZ",
                "provider=discreet",
                "near=-6.16,39.19,20",
                "provider=discreet&sort=newest&language=en",
                "q=zan*+-nothing&from=2026-11-01&to=2026-11-30")) {
            Answer answer = get("/v1/articles?facets=provider,region,person,language,personKind,nationality&" + query);
            assertThat(answer.ids()).as(query).containsExactly(usable.id());
            assertThat(answer.total()).as(query).isEqualTo(1);
            answer.body()
                    .path("facets")
                    .forEach(facet -> facet.forEach(
                            count -> assertThat(count.path("count").asInt())
                                    .as("%s: %s", query, count)
                                    .isEqualTo(1)));
        }
        hidden.forEach(article -> assertThat(get("/v1/articles/" + article.id()).status())
                .as(article.identity())
                .isEqualTo(404));

        assertThat(Instant.now()).as("the embargo must have lasted until here").isBefore(release);
        await("appears at its time, without anything being done")
                .atMost(SOON)
                .until(() -> get("/v1/articles?q=zanzibarite").total() == 2);
        assertThat(Instant.now()).isAfterOrEqualTo(release);
        assertThat(get("/v1/articles/" + embargoed.id()).status()).isEqualTo(200);
    }

    @Test
    void pagesThroughStoriesThatShareTheirTimesWithoutLossAndWithoutRepetition() {
        List<ArticleEnriched> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(story("pages", "page-" + i)
                    .created(Instant.parse("2026-10-01T00:00:0" + i % 3 + "Z"))
                    .headline(i % 2 == 0 ? "Lighthouse" : "The lighthouse keeper of the lighthouse")
                    .build());
        }
        publish(many);
        await().atMost(SOON).until(() -> get("/v1/articles?provider=pages").total() == many.size());

        for (String query : List.of(
                "provider=pages&sort=newest",
                "provider=pages&q=lighthouse&sort=relevance",
                "provider=pages&q=lighthouse&recency=30d")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = get("/v1/articles?size=37&" + query + cursor);
                assertThat(page.total()).isEqualTo(many.size());
                seen.addAll(page.ids());
                String next = page.body().path("next").asString("");
                cursor = next.isEmpty() ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
            assertThat(seen).as(query).hasSize(many.size());
            assertThat(new HashSet<>(seen)).as(query).hasSize(many.size());
        }
    }

    @Test
    void findsAStoryByTheNamesOfItsPlacesWhateverItsTextCallsThem() {
        ArticleEnriched plays = story("placed", "plays-there")
                .headline("Наводнение в Тирасполе")
                .body("Вода поднялась.")
                .region(
                        "geonames:617239",
                        "Tiraspol",
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.FOCUS,
                        46.8,
                        29.6,
                        "iso:MD")
                .build();
        ArticleEnriched mentions = story("placed", "mentions-it")
                .headline("Grain prices rise")
                .body("Exports by way of Chisinau fell.")
                .region(
                        "geonames:618426",
                        "Chisinau",
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.MENTIONED,
                        47.0,
                        28.9,
                        "iso:MD")
                .build();
        ArticleEnriched comes = story("placed", "comes-from-there")
                .headline("Marathon won")
                .body("The winner is a runner of no fame.")
                .region(
                        "iso:MD",
                        "Moldova",
                        Enrichment.RegionKind.COUNTRY,
                        Enrichment.RegionRole.AFFILIATION,
                        47.0,
                        29.0)
                .build();
        publish(mentions, plays, comes);
        await().atMost(SOON).until(() -> get("/v1/articles?provider=placed").total() == 3);

        assertThat(get("/v1/articles?provider=placed&q=moldova").ids())
                .as("where it plays before where it is mentioned; what somebody belongs to is no place")
                .containsExactly(plays.id(), mentions.id());
        assertThat(get("/v1/articles?provider=placed&q=%22moldova%22").total())
                .as("a phrase is looked for as it stands")
                .isZero();
    }

    @Test
    void weighsRelevanceByAgeWhereAsked() {
        Instant now = Instant.now();
        ArticleEnriched old = story("aging", "month-old")
                .headline("Quarry quarry quarry")
                .created(now.minus(Duration.ofDays(30)))
                .received(now.minus(Duration.ofDays(30)))
                .build();
        ArticleEnriched today = story("aging", "today")
                .headline("Council meets")
                .body("One item of many on its list is the old quarry.")
                .created(now)
                .received(now)
                .build();
        publish(old, today);
        await().atMost(SOON).until(() -> get("/v1/articles?provider=aging").total() == 2);

        assertThat(get("/v1/articles?provider=aging&q=quarry").ids()).containsExactly(old.id(), today.id());
        assertThat(get("/v1/articles?provider=aging&q=quarry&recency=3d").ids()).containsExactly(today.id(), old.id());
    }

    @Test
    void goesOnWithTheSamePageWhileNewStoriesArrive() {
        for (int i = 0; i < 30; i++) {
            publish(story("arrivals", "old-" + i).build());
        }
        await().atMost(SOON).until(() -> get("/v1/articles?provider=arrivals").total() == 30);
        Answer first = get("/v1/articles?provider=arrivals&size=20&sort=newest");
        publish(story("arrivals", "new")
                .created(Instant.parse("2026-11-03T00:00:00Z"))
                .received(Instant.parse("2026-11-03T00:00:00Z"))
                .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=arrivals").total() == 31);
        Answer second = get("/v1/articles?provider=arrivals&size=20&sort=newest&cursor="
                + first.body().path("next").asString());

        assertThat(second.ids()).hasSize(10).doesNotContainAnyElementsOf(first.ids());
        assertThat(second.body().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=strike                        | en ru
            q=strikes                       | en
            q=забастовке                    | ru
            q=hacıyev                       | en
            q=Haciyev                       | en
            q=grev*                         | tr
            q=%22port+of+Sines%22           | en
            q=%22Sines+of+port%22           |
            q=strike+NOT+забастовка         | en
            q=Sines+OR+grevi                | en tr
            q=%22unclosed+strike            |
            q=%22strike                     | en ru
            q=strike+AND                    | en ru
            q=()strike)((                   | en ru
            q=strike&language=ru            | ru
            q=strike&language=en            | en
            language=EN                     | en
            region=iso:PT                   | en
            region=m49:150                  | en ru
            region=m49:150&role=focus       | en
            region=iso:PT&region=iso:RU     | en ru
            region=iso:PT&role=mentioned    |
            person=person:ana-reis          | en
            person=person:ana-reis&personKind=official |
            nationality=pt&personKind=expert | en
            nationality=RU&personKind=expert |
            near=37.95,-8.87,10             | en
            near=37.95,-8.87,10&role=dateline |
            subject=medtop:20000509         | en
            subject=Labour                  | en
            from=2026-11-02T07:59:00Z       | en ru tr
            from=2026-11-02T07:59:01Z       |
            to=2026-11-02                   | en ru tr
            to=2026-11-01                   |
            from=2026-11-02&to=2026-11-02   | en ru tr
            """)
    void findsWhatIsAskedFor(String query, String languages) {
        publish(
                story("finds", "en")
                        .headline("Dockers' strikes close port of Sines")
                        .body("The analyst Hacıyev said dockers would not give in.")
                        .subject("medtop:20000509", "labour")
                        .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150")
                        .region(
                                "geonames:2263827",
                                "Sines",
                                Enrichment.RegionKind.CITY,
                                Enrichment.RegionRole.FOCUS,
                                37.956,
                                -8.869,
                                "m49:150",
                                "iso:PT")
                        .person("person:ana-reis", "Ana Reis", Enrichment.PersonKind.EXPERT, "PT")
                        .person("person:ivan-orlov", "Ivan Orlov", Enrichment.PersonKind.OFFICIAL, "RU")
                        .build(),
                story("finds", "ru")
                        .language("ru")
                        .headline("Забастовка в порту (strike)")
                        .body("Докеры объявили забастовку.")
                        .region("iso:RU", "Russia", Enrichment.RegionRole.MENTIONED, "m49:150")
                        .build(),
                story("finds", "tr")
                        .language("tr")
                        .headline("Liman grevi sürüyor")
                        .body("Liman işçileri işe dönmedi.")
                        .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=finds").total() == 3);

        Set<String> expected = new HashSet<>();
        Stream.of(languages == null ? new String[0] : languages.split(" "))
                .map(language -> story("finds", language).build().id())
                .forEach(expected::add);
        String encoded = query.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : encoded(String.valueOf((char) c)))
                .reduce("", String::concat);
        Answer answer = get("/v1/articles?provider=finds&" + encoded);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).as(query).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.total()).isEqualTo(expected.size());
    }

    @Test
    void marksWhatWasFoundAndEscapesWhatProvidersSend() {
        publish(story("marks", "script")
                .headline("Ferries <script>alert('sailing')</script> sail & sink")
                .body("A ferry sailed. ".repeat(40) + "The captains were <b>sailing</b> home.")
                .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=marks").total() == 1);

        JsonNode marked = get("/v1/articles?provider=marks&q=sailing").body().at("/items/0/highlights");
        assertThat(marked.at("/headline/0").asString())
                .startsWith("Ferries &lt;script&gt;")
                .contains("<em>sailing</em>", "<em>sail</em> &amp; sink");
        assertThat(marked.path("body").toString()).contains("<em>sailed</em>").doesNotContain("<b>");
        JsonNode unmarked = get("/v1/articles?provider=marks").body().at("/items/0");
        assertThat(unmarked.at("/highlights/body/0").asString())
                .as("the beginning, where nothing was looked for")
                .startsWith("A ferry sailed.");
        assertThat(unmarked.has("body")).isFalse();
        assertThat(get("/v1/articles?provider=marks&fields=body")
                        .body()
                        .at("/items/0/body")
                        .asString())
                .endsWith("home.");
    }

    @Test
    void listsAStoryThatIsTooLongToBeMarkedToItsEnd() {
        publish(story("long", "book")
                .headline("Minutes of the harbour inquiry")
                .body("The dredger left. " + "Nothing more was said. ".repeat(48_000) + "The tugboat stayed.")
                .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=long").total() == 1);

        Answer listed = get("/v1/articles?provider=long");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.body().at("/items/0/highlights/body/0").asString()).startsWith("The dredger left.");
        Answer marked = get("/v1/articles?provider=long&q=dredger");
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body().at("/items/0/highlights/body/0").asString()).contains("<em>dredger</em>");
        assertThat(get("/v1/articles?provider=long&q=tugboat").total())
                .as("found, though not marked")
                .isEqualTo(1);
    }

    @Test
    void countsByFacetWhatFilteringWouldLeave() {
        publish(
                story("facets", "one")
                        .region("iso:PT", "Portugal", Enrichment.RegionRole.FOCUS, "m49:150")
                        .person("person:ana-reis", "Ana Reis", Enrichment.PersonKind.EXPERT, "PT")
                        .build(),
                story("facets", "two")
                        .region("geonames:2267057", "Lisbon", Enrichment.RegionRole.FOCUS, "m49:150", "iso:PT")
                        .person("person:ana-reis", "Ana M. Reis", Enrichment.PersonKind.EXPERT, "PT")
                        .build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=facets").total() == 2);

        JsonNode facets = get("/v1/articles?provider=facets&facets=region,person&facets=provider")
                .body()
                .path("facets");
        assertThat(facets.path("region").toString()).isEqualTo("""
                        [{"value":"iso:PT","name":"Portugal","count":2},\
                        {"value":"geonames:2267057","name":"Lisbon","count":1}]""");
        assertThat(facets.at("/person/0/value").asString()).isEqualTo("person:ana-reis");
        assertThat(facets.at("/person/0/count").asInt()).isEqualTo(2);
        assertThat(facets.at("/provider/0/value").asString()).isEqualTo("facets");
        assertThat(get("/v1/articles?provider=facets&region=iso:PT").total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "view=everything",
                "size=0",
                "size=101",
                "size=1000000",
                "size=many",
                "size=1&size=2",
                "from=yesterday",
                "to=2026-13-01",
                "from=%2B999999999-01-01T00:00:00Z",
                "near=1,2",
                "near=91,0,1",
                "near=0,0,NaN",
                "sort=random",
                "recency=3d&sort=newest",
                "recency=3w&q=a",
                "region=Azerbaijan",
                "person=Jane+Doe",
                "role=hero",
                "personKind=alien",
                "nationality=PRT",
                "facets=mood",
                "fields=editorNote",
                "cursor=nonsense",
                "cursor=e30",
                "cursor=AAAA",
                "q=a*",
                "q=.*%2Bfoo*",
            })
    void refusesWhatItDoesNotUnderstandWithAProblem(String query) {
        Answer answer = get("/v1/articles?" + query);
        String parameter = query.substring(0, query.indexOf('='));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
    }

    @Test
    void refusesMorePeopleThanItWouldLookUp() {
        String people = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "person=person:jane-doe~" + i)
                .collect(Collectors.joining("&"));
        for (String path : List.of("/v1/articles", "/v1/quotes", "/v1/regions", "/v1/export")) {
            assertThat(get(path + "?" + people).status()).as(path).isEqualTo(200);
            Answer more = get(path + "?person=person:john-doe&" + people);
            assertThat(more.status()).as(path).isEqualTo(400);
            assertThat(more.body().path("detail").asString()).isEqualTo("'person' is given more than 20 times");
        }
    }

    @Test
    void refusesParametersOfOneArticleWithAProblemAndCountsIt() {
        double before = problems("bad-parameter");
        Answer answer = get("/v1/articles/nobody?fields=body");

        assertThat(problems("bad-parameter")).isEqualTo(before + 1);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo("fields");
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        publish(
                story("cursors", "a").headline("Cursor").build(),
                story("cursors", "b").headline("Cursor").build());
        await().atMost(SOON).until(() -> get("/v1/articles?provider=cursors").total() == 2);
        String cursor =
                get("/v1/articles?provider=cursors&size=1").body().path("next").asString();

        assertThat(get("/v1/articles?provider=cursors&size=50&cursor=" + cursor).status())
                .as("another size is the same query")
                .isEqualTo(200);
        assertThat(get("/v1/articles?provider=cursors&q=cursor&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(get("/v1/articles?cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void answersHugeAndStrangeWordsWithoutBreaking() {
        assertThat(get("/v1/articles?q=" + "word+".repeat(1_500)).status()).isEqualTo(400);
        assertThat(get("/v1/articles?q=" + "word+".repeat(200)).status()).isEqualTo(400);
        for (String q : List.of(
                "/.*.*.*/",
                "a:b",
                "\"",
                "((((((",
                "NOT",
                "NOT nothing",
                "\\",
                "😀",
                "-",
                "<script>",
                "foo~9",
                "+ -",
                "\u0000",
                "x".repeat(1_900))) {
            assertThat(get("/v1/articles?q=" + encoded(q)).status()).as(q).isEqualTo(200);
        }
        String words = "alpha beta ".repeat(30);
        assertThat(get("/v1/articles?facets=region&q=" + encoded(words)).status())
                .isEqualTo(200);
        assertThat(asWritten("/v1/articles?q=\"stray|quote")).as("not encoded").startsWith("HTTP/1.1 200");
    }

    @Test
    void saysHowToEncodeLettersBeyondAsciiThatCameAsTheyAre() {
        double before = problems("unreadable-request");

        assertThat(asWritten("/v1/articles?q=Київ"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("https://wiredesk.dev/problems/unreadable-request", "--data-urlencode")
                .doesNotContain("<html");
        assertThat(problems("unreadable-request")).isEqualTo(before + 1);
    }

    @Test
    void saysProblemsForWhatIsNotThere() {
        assertThat(get("/v1/articles/nobody").status()).isEqualTo(404);
        assertThat(get("/v1/articles/nobody").response().headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(get("/v1/nothing").status()).isEqualTo(404);
        assertThat(get("/v1/nothing").response().headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    private void awaitIndexed(String identity) {
        publish(story("markers", identity).build());
        awaitArticle(story("markers", identity).build().id());
    }

    private static Stories secret(String identity) {
        return story("discreet", identity)
                .headline("Zanzibarite found")
                .region("iso:TZ", "Tanzania", Enrichment.RegionRole.FOCUS, "m49:002", "m49:014")
                .region(
                        "geonames:148730",
                        "Zanzibar",
                        Enrichment.RegionKind.CITY,
                        Enrichment.RegionRole.FOCUS,
                        -6.16,
                        39.19,
                        "m49:002",
                        "m49:014",
                        "iso:TZ")
                .person("person:amina-juma", "Amina Juma", Enrichment.PersonKind.WITNESS, "TZ");
    }
}
