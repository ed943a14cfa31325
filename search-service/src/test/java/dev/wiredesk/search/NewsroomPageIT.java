package dev.wiredesk.search;

import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsroomPageIT extends RunningService {
    private static final Pattern STORY = Pattern.compile("class=\"open\" href=\"/articles/([a-z2-7]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

    @Test
    void aStoryLeadsToWhatItRewritesAndToWhatRewritesIt() {
        ArticleEnriched first =
                story("rewriter", "one").headline("The first report").build();
        ArticleEnriched second = story("rewriter", "two")
                .headline("The second report")
                .evolvedFrom("one")
                .build();
        publish(first, second);
        awaitArticle(second.id());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page("/articles/" + first.id()))
                        .contains("Rewritten as", "The second report", "/articles/" + second.id()));
        assertThat(page("/articles/" + second.id())).contains("Rewrites", "The first report");
    }

    @Test
    void showsOnlyWhatReadersMaySeeAndTellsNothingOfTheRest() {
        ArticleEnriched usable = story("page-usable")
                .headline("Quokkas <script>alert(1)</script> counted")
                .body("Rangers counted quokkas & <em>wallabies</em> on the island.")
                .build();
        List<ArticleEnriched> hidden = List.of(
                story("page-killed")
                        .headline("Quokkas gone")
                        .status(Status.CANCELED)
                        .build(),
                story("page-withheld")
                        .headline("Quokkas away")
                        .status(Status.WITHHELD)
                        .build(),
                story("page-embargoed")
                        .headline("Quokkas later")
                        .embargo(new Embargo(Instant.now().plusSeconds(3600)))
                        .build());
        publish(hidden);
        publish(usable);
        awaitArticle(usable.id());
        await().atMost(SOON).until(() -> page("/?q=quokkas").contains("1 story"));

        assertThat(page("/?q=quokkas"))
                .contains(
                        "<mark>Quokkas</mark> &lt;script&gt;",
                        "<mark>quokkas</mark> &amp; &lt;em&gt;wallabies&lt;/em&gt;")
                .doesNotContain("Quokkas gone", "Quokkas away", "Quokkas later", "<script>alert");
        assertThat(page("/articles/" + usable.id())).contains("Quokkas &lt;script&gt;alert(1)&lt;/script&gt; counted");
        Answer unknown = get("/articles/nosuchstory");
        for (ArticleEnriched story : hidden) {
            Answer answer = get("/articles/" + story.id());
            assertThat(answer.status()).as(story.identity()).isEqualTo(404);
            assertThat(answer.response().body())
                    .as(story.identity())
                    .isEqualTo(unknown.response().body());
        }
    }

    @Test
    void turnsThroughStoriesOfTheSameMomentForthAndBack() {
        List<ArticleEnriched> stories = IntStream.range(0, 60)
                .mapToObj(i -> story("pager", "page-" + i).build())
                .toList();
        publish(stories);
        await().atMost(SOON).until(() -> page("/?provider=pager").contains("60 stories"));

        List<String> forth = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        Optional<String> address = Optional.of("/?provider=pager");
        while (address.isPresent()) {
            addresses.add(address.get());
            String page = page(address.get());
            forth.addAll(STORY.matcher(page).results().map(hit -> hit.group(1)).toList());
            address = link(NEXT, page);
        }

        assertThat(forth)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(stories.stream().map(ArticleEnriched::id).toList());
        assertThat(addresses).hasSize(3);
        assertThat(link(PREVIOUS, page(addresses.get(2)))).contains(addresses.get(1));
        assertThat(link(PREVIOUS, page(addresses.get(1)))).contains(addresses.get(0));
        assertThat(link(PREVIOUS, page(addresses.get(0)))).isEmpty();
    }

    @Test
    void turnsEightPagesOfASearchByRelevanceAsABrowserDoes() {
        List<ArticleEnriched> stories = IntStream.range(0, 210)
                .mapToObj(i -> story("relevant", "relevant-" + i)
                        .headline("Bittern number " + i)
                        .build())
                .toList();
        publish(stories);
        await().atMost(SOON).until(() -> page("/?q=bittern").contains("210 stories"));

        Set<String> found = new LinkedHashSet<>();
        String before = "/";
        Optional<String> address = Optional.of("/?q=bittern");
        int pages = 0;
        while (address.isPresent()) {
            Answer answer = turn(address.get(), before);
            assertThat(answer.status()).as("page %s", pages).isEqualTo(200);
            String page = answer.response().body();
            STORY.matcher(page).results().forEach(hit -> found.add(hit.group(1)));
            before = address.get();
            address = link(NEXT, page);
            pages++;
        }

        assertThat(pages).isEqualTo(9);
        assertThat(found)
                .hasSameElementsAs(stories.stream().map(ArticleEnriched::id).toList());
        String last = page(before);
        assertThat(turn(link(PREVIOUS, last).orElseThrow(), before).status()).isEqualTo(200);
    }

    @Test
    void saysInWordsWhatIsWrongWithASearch() {
        assertThat(get("/?from=yesterday").status()).isEqualTo(400);
        assertThat(page("/?from=yesterday")).contains("&#39;yesterday&#39; is neither a day");
        assertThat(get("/?cursor=nonsense").status()).isEqualTo(400);
        assertThat(get("/?utm_source=mail&q=%22stray").status()).isEqualTo(200);
    }

    @Test
    void saysThatTheIndexIsAwayAndComesBackWithIt() {
        Engines.elasticsearch().stop();
        try {
            Answer search = get("/?q=harbour");
            assertThat(search.status()).isEqualTo(503);
            assertThat(search.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(search.response().body()).contains("The search does not answer", "value=\"harbour\"");
            assertThat(get("/articles/abc").status()).isEqualTo(503);
        } finally {
            Engines.elasticsearch().restart();
        }
        await().atMost(SOON).until(() -> get("/").status() == 200);
    }

    private String page(String address) {
        Answer answer = get(address);
        assertThat(answer.response().headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        return answer.response().body();
    }

    /** Addresses are printed into attributes, with their ampersands escaped. */
    private static Optional<String> link(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult hit) -> hit.group(1).replace("&amp;", "&"))
                .findFirst();
    }
}
