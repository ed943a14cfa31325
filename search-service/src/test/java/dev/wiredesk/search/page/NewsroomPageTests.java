package dev.wiredesk.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.chain.ChainPage;
import dev.wiredesk.search.http.AudienceResolver;
import dev.wiredesk.search.http.EditorAuthority;
import dev.wiredesk.search.page.NewsroomPageTests.CannedStories;
import dev.wiredesk.search.page.view.Found;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.similar.SimilarPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest({SearchPage.class, StoryPage.class})
@ContextConfiguration(classes = NewsroomPageTests.Page.class)
class NewsroomPageTests {

    @SpringBootConfiguration
    @Import({
        SearchPage.class,
        StoryPage.class,
        PageProblems.class,
        PageHeaders.class,
        SectionBar.class,
        AudienceResolver.class,
        CannedStories.class
    })
    static class Page {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    /** Answers what it is told to and remembers what it was asked. */
    static class CannedStories implements Stories {
        @Nullable Answer answer;

        Map<String, ArticleEnriched> stories = Map.of();

        @Nullable Audience audience;

        boolean away;
        Map<String, List<String>> asked = Map.of();

        @Override
        public List<SimilarPage.Item> copies(Audience audience, String id) {
            return List.of();
        }

        @Override
        public List<ChainPage.Item> rewriting(Audience audience, ItemKey story) {
            return List.of();
        }

        @Override
        public Answer find(Audience audience, Map<String, List<String>> parameters) {
            this.audience = audience;
            asked = parameters;
            return Objects.requireNonNull(answer);
        }

        @Override
        public Optional<ArticleEnriched> read(Audience audience, String id) {
            this.audience = audience;
            if (away) {
                throw new IndexUnavailableException("The index does not answer", null);
            }
            return Optional.ofNullable(stories.get(id));
        }
    }

    private final MockMvcTester mvc;
    private final CannedStories stories;

    NewsroomPageTests(@Autowired MockMvcTester mvc, @Autowired CannedStories stories) {
        this.mvc = mvc;
        this.stories = stories;
    }

    @BeforeEach
    void findsOneStory() {
        stories.answer = found(SampleStory.full());
        stories.stories = Map.of("abc", SampleStory.full());
        stories.away = false;
    }

    @Test
    void showsTheStoriesFound() {
        String html = page("/?q=storm&region=iso:TR", HttpStatus.OK);

        assertThat(html)
                .contains("1 story", "<mark>Mersin</mark> harbour", "harbour of <mark>Mersin</mark>")
                .contains("value=\"storm\"", "href=\"/?q=storm\"")
                .contains(">Ayla Demir</a>", "the harbour master")
                .contains("<time datetime=\"2026-11-23T09:30:00Z\"");
    }

    @Test
    void asksForWhatTheAddressSays() {
        page("/?q=storm&region=iso:TR&region=iso:CY&from=&utm_source=mail&cursor=a&cursor=b", HttpStatus.OK);

        assertThat(stories.asked)
                .isEqualTo(
                        Map.of("q", List.of("storm"), "region", List.of("iso:TR", "iso:CY"), "cursor", List.of("b")));
    }

    @Test
    void keepsTheQuestionOnThePageWhenItIsRefused() {
        stories.answer = new Stories.Answer.Refused("'<b>' is neither a day nor a time");

        String html = page("/?q=storm&from=<b>", HttpStatus.BAD_REQUEST);

        assertThat(html).contains("value=\"storm\"", "&#39;&lt;b&gt;&#39; is neither a day nor a time");
    }

    @Test
    void saysThatTheIndexIsAwayAndWhenToComeBack() {
        stories.answer = new Stories.Answer.Away();
        stories.away = true;

        assertThat(page("/?q=storm", HttpStatus.SERVICE_UNAVAILABLE)).contains("value=\"storm\"", "does not answer");
        assertThat(page("/articles/abc", HttpStatus.SERVICE_UNAVAILABLE)).contains("does not answer");
        assertThat(mvc.get().uri("/articles/abc")).hasHeader("Retry-After", "10");
        assertThat(mvc.get().uri("/")).hasHeader("Retry-After", "10");
    }

    @Test
    void tellsAnEmptyIndexFromASearchWithoutHits() {
        stories.answer = new Stories.Answer.Answered(Found.NOTHING);

        assertThat(page("/", HttpStatus.OK)).contains("No story yet");
        assertThat(page("/?q=storm", HttpStatus.OK)).contains("No story matches");
    }

    @Test
    void showsAStoryWithItsMarksItsTagsAndItsTerms() {
        String html = page("/articles/abc", HttpStatus.OK);

        assertThat(html)
                .contains("<h1 lang=\"en\" dir=\"ltr\"><a class=\"region\" href=\"/?region=geonames%3A304531\"")
                .contains("<span class=\"quote\" id=\"quote-1\"", "href=\"#quote-1\"")
                .contains("class=\"person\" href=\"/?person=person%3Aayla-demir\"")
                .contains("Official · Ayla Demir · the harbour master · 95% sure")
                .contains("class=\"source\"", "a senior port official")
                .contains("Tagged by the provider", "maritime transport")
                .contains("Editorial use only", "English (detected)", "Embargo ended 23 Nov 2026, 09:00 UTC")
                .contains("href=\"https://northwire.example/stories/harbour\"");
    }

    @Test
    void neverShowsTheNoteToEditors() {
        assertThat(page("/articles/abc", HttpStatus.OK)).doesNotContain("CORRECTS");
        assertThat(page("/", HttpStatus.OK)).doesNotContain("CORRECTS");
    }

    /** The file is what a reader's browser gets; a change of it is a change of the page. */
    @Test
    void printsTheTextOfAStoryAsTheGoldenFileHasIt() throws IOException {
        String html = page("/articles/abc", HttpStatus.OK);
        String body = html.substring(html.indexOf("<div class=\"body\""));

        assertThat(body.substring(0, body.indexOf("</div>") + "</div>".length()))
                .isEqualToNormalizingNewlines(new String(
                                new ClassPathResource("golden/page/story-body.html").getContentAsByteArray(),
                                StandardCharsets.UTF_8)
                        .strip());
    }

    @Test
    void leadsToTheStoryThatItRewritesOnlyIfThatCanBeRead() {
        assertThat(page("/articles/abc", HttpStatus.OK)).doesNotContain("Rewrites");

        ArticleEnriched earlier = new SampleStory("Storm closes harbour", "").article("northwire", "en", null);
        stories.stories = Map.of(
                "abc",
                SampleStory.full(),
                new ItemKey("northwire", "urn:newsml:northwire.example:20261122:storm").id(),
                earlier);
        assertThat(page("/articles/abc", HttpStatus.OK)).contains("Rewrites", "Storm closes harbour");
    }

    @Test
    void saysAsAPageThatSomethingIsWrongAndNothingMore() {
        stories.answer = null;

        assertThat(page("/", HttpStatus.INTERNAL_SERVER_ERROR))
                .contains("Something is wrong here")
                .doesNotContain("Exception");
    }

    @Test
    void answersAPageThatSaysThereIsNoSuchStory() {
        stories.stories = Map.of();

        assertThat(page("/articles/abc", HttpStatus.NOT_FOUND)).contains("It is not here", "<html");
    }

    @Test
    void printsScriptInEveryFieldAsText() {
        String script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
        stories.answer = found(SampleStory.allOf(script));
        stories.stories = Map.of("abc", SampleStory.allOf(script));

        for (String html : List.of(
                page("/articles/abc", HttpStatus.OK),
                page("/", HttpStatus.OK),
                page("/?person=" + script, HttpStatus.OK))) {
            assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>", "<img", "alert(1)</script>");
        }
    }

    @Test
    void followsNoAddressButOneOfTheWeb() {
        stories.stories = Map.of("abc", SampleStory.allOf("javascript:alert(1)"));

        assertThat(page("/articles/abc", HttpStatus.OK)).doesNotContain("href=\"javascript");
    }

    @Test
    void writesAStoryInTheDirectionOfItsLanguage() {
        ArticleEnriched arabic = new SampleStory("الميناء", SampleStory.BODY).article("northwire", "ar", null);
        stories.stories = Map.of("abc", arabic);
        stories.answer = found(arabic);

        assertThat(page("/articles/abc", HttpStatus.OK))
                .contains("<h1 lang=\"ar\" dir=\"rtl\">", "<div class=\"body\" lang=\"ar\" dir=\"rtl\">");
        assertThat(page("/", HttpStatus.OK)).contains("<h2 lang=\"ar\" dir=\"rtl\">", "Arabic");
    }

    @Test
    void letsThePageRunNothingButItsOwnFiles() {
        for (String address : List.of("/", "/articles/abc")) {
            MvcTestResult result = mvc.get().uri(address).exchange();

            assertThat(result).headers().hasValue("X-Content-Type-Options", "nosniff");
            assertThat(result).headers().hasValue("Referrer-Policy", "same-origin");
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(page(address, HttpStatus.OK)).doesNotContain(" style=", "<style", " onclick", "<script>");
        }
    }

    @Test
    void asksNoOtherHostForAnything() {
        assertThat(page("/", HttpStatus.OK)).doesNotContain("src=\"http", "href=\"http", "src=\"//", "href=\"//");
    }

    /** A browser keeps each under an address that changes with what is in it. */
    @Test
    void servesTheFilesThatThePageNeedsUnderAddressesOfTheirDigests() {
        String html = page("/", HttpStatus.OK);
        List<String> files = Pattern.compile("\"(/[^\"]+\\.(?:css|js|svg|json))\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSize(7).allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.[a-z]+"));
        for (String file : files) {
            assertThat(mvc.get().uri(file))
                    .hasStatus(HttpStatus.OK)
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000");
        }
    }

    @Test
    void keepsTheEditorsViewToEditors() {
        assertThat(page("/?view=editor", HttpStatus.FORBIDDEN)).contains("Only for editors");
        assertThat(page("/articles/abc?view=editor", HttpStatus.FORBIDDEN)).doesNotContain("CORRECTS");
        assertThat(mvc.get().uri("/articles/abc?view=editor").with(editor()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Note to editors", "CORRECTS", "As readers see it");
        assertThat(mvc.get().uri("/articles/abc").with(editor()))
                .bodyText()
                .doesNotContain("CORRECTS")
                .contains("href=\"/articles/");
    }

    @Test
    void leadsEditorsFromOneViewOfASearchToTheOtherAndStaysInIt() {
        assertThat(page("/?q=storm", HttpStatus.OK)).doesNotContain("As an editor");
        assertThat(mvc.get().uri("/?q=storm").with(editor()))
                .bodyText()
                .contains("href=\"/?q=storm&amp;view=editor\">As an editor</a>")
                .contains("class=\"wordmark\" href=\"/\"");
        assertThat(mvc.get().uri("/?q=storm&region=iso:TR&view=editor").with(editor()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("href=\"/?q=storm&amp;region=iso%3ATR\">As a reader</a>")
                .contains("class=\"wordmark\" href=\"/?view=editor\"")
                .contains("href=\"/?view=editor\">Show everything</a>")
                .contains("hx-get=\"/suggestions?view=editor\"")
                .contains("href=\"/experts?about=storm&amp;region=iso%3ATR&amp;view=editor\"")
                .contains("href=\"/regions/iso:TR?view=editor\"")
                .contains("name=\"view\" value=\"editor\"")
                .containsPattern("class=\"provider\" href=\"/\\?provider=[a-z]+&amp;view=editor\"")
                .containsPattern("class=\"region\" href=\"/\\?region=[^\"]+&amp;view=editor\"");
    }

    @Test
    void asksForWhatTheEditorsOfTheirProvidersSee() {
        Audience own = Audience.editorOf(Set.of("northwire"));
        for (String address : List.of("/?view=editor", "/articles/abc?view=editor")) {
            assertThat(mvc.get().uri(address).with(editor(own))).hasStatus(HttpStatus.OK);
            assertThat(stories.audience).as("R18").isEqualTo(own);
        }
        assertThat(mvc.get().uri("/articles/abc").with(editor(own))).hasStatus(HttpStatus.OK);
        assertThat(stories.audience).isEqualTo(Audience.READER);
    }

    private static RequestPostProcessor editor() {
        return editor(Audience.EDITOR);
    }

    private static RequestPostProcessor editor(Audience audience) {
        return request -> {
            request.addUserRole("editor");
            request.setUserPrincipal(UsernamePasswordAuthenticationToken.authenticated(
                    "ines", null, List.of(new EditorAuthority(audience))));
            return request;
        };
    }

    private String page(String address, HttpStatus status) {
        MvcTestResult result = mvc.get()
                .uri(address.replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\"", "%22")
                        .replace(" ", "%20"))
                .exchange();
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith("text/html");
        assertThat(result).bodyText().endsWith("</html>\n");
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Stories.Answer found(ArticleEnriched article) {
        String headline = String.valueOf(article.headline());
        return new Stories.Answer.Answered(new Found(
                1,
                List.of(new Found.Hit(
                        article,
                        Map.of(
                                "headline", List.of(escaped(headline).replace("Mersin", "<em>Mersin</em>")),
                                "body", List.of("harbour of <em>Mersin</em> &lt;script&gt;")))),
                Map.of(
                        "region", List.of(new Found.Count("iso:TR", "Turkey", 1)),
                        "provider", List.of(new Found.Count(article.provider(), null, 1))),
                null));
    }
}
