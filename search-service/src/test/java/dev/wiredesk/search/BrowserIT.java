package dev.wiredesk.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.wiredesk.search.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newsroom page as a browser shows it and as hands work with it. */
class BrowserIT extends RunningService {

    private static final String DESK = "/?provider=browser-desk";
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final String SCRIPT =
            "\"'><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";

    private static @Nullable Chromium chromium;

    /**
     * What htmx says of a request whose answer the page was left before: of one that fails it says {@code htmx:sendError} or
     * {@code htmx:responseError} as well.
     */
    private static final List<String> LEFT = List.of("htmx:sendAbort,", "htmx:afterRequest,");

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    static void findChromium() {
        chromium = Chromium.find().orElse(null);
        assumeTrue(chromium != null, "There is no Chromium on the path: the page is not tried in a browser");
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openAWindow() {
        publish(stories());
        await().atMost(SOON)
                .until(() -> get("/v1/articles?provider=browser-desk").total()
                        == stories().size());
        open(1280, true);
    }

    @AfterEach
    void closeTheWindow() {
        browser.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void showsResultsWhileOneTypesUnderAnAddressThatCanBeShared() {
        visit(DESK);
        page.locator("#q").pressSequentially("ferr*");

        assertThat(page.locator(".count")).hasText("1 story");
        assertThat(page).hasURL(Pattern.compile("\\?q=ferr\\*&provider=browser-desk$"));
        assertThat(page.locator("#q")).isFocused();
        visit(page.url().substring(host().length()));
        assertThat(page.locator(".count")).hasText("1 story");
    }

    @Test
    void givesBackEveryFieldOfAFormThatOneComesBackTo() {
        visit("/experts");
        page.evaluate("document.addEventListener('submit', (event) => event.preventDefault())");
        page.locator("#list button[type=submit]").click();
        assertThat(page.locator("#kind")).isDisabled();

        page.evaluate("dispatchEvent(new Event('pageshow'))");

        assertThat(page.locator("#kind")).isEnabled();
        assertThat(page.locator("#who")).isEnabled();
    }

    @Test
    void searchesTheTimeThatIsBrushedWithTheMouse() {
        visit(DESK);
        Locator bars = page.locator("#timeline a");
        assertThat(bars).hasCount(5);
        BoundingBox second = bars.nth(1).boundingBox();
        BoundingBox third = bars.nth(2).boundingBox();

        page.mouse().move(second.x + 3, second.y + 10);
        page.mouse().down();
        page.mouse().move(third.x + third.width - 3, third.y + 10);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2026-11-17&to=2026-11-18"));
        assertThat(page.locator(".count")).hasText("2 stories");
        page.goBack();
        assertThat(page.locator(".count")).hasText("5 stories");
    }

    @Test
    void searchesTheTimeThatIsSelectedWithTheKeys() {
        visit(DESK);
        page.locator("#timeline a").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("from=2026-11-17&to=2026-11-19"));
        assertThat(page.locator(".count")).hasText("3 stories");
    }

    @Test
    void searchesTheCountryThatIsClickedOnTheMap() {
        visit(DESK);
        Locator kazakhstan = page.locator("#map path[data-iso=KZ]");
        assertThat(kazakhstan).hasAttribute("data-shade", "1");
        assertThat(page.locator("#map path[data-iso=BR]")).hasAttribute("data-shade", "0");
        kazakhstan.click();

        assertThat(page.locator(".chips")).containsText("Kazakhstan");
        assertThat(page.locator(".count")).hasText("1 story");
        assertThat(page).hasURL(Pattern.compile("region=iso%3AKZ"));
        assertThat(page.locator("#map path[data-iso=KZ]")).hasClass(Pattern.compile("chosen"));
    }

    @Test
    void isWorkedWithKeysAlone() {
        visit(DESK);
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".stories a.open").first()).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.locator(".stories a.open").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("article.full h1")).hasText("Rail link to Almaty opens");
    }

    @Test
    void leadsFromARegionToWhatHappensThereAndWhoSpeaksAboutIt() {
        visit(DESK + "&region=iso:KZ");
        page.locator(".chips a.about").click();
        assertThat(page.locator("h1")).containsText("Kazakhstan");
        assertThat(page.locator(".found")).containsText("Ayla Demir");
        page.locator(".timeline a").first().click();
        assertThat(page.locator(".chips")).containsText("Kazakhstan");
    }

    @Test
    void leadsFromStoriesToWhoIsInThemAndWhatTheySaid() {
        visit(DESK + "&q=harbour");
        page.getByText("Who is in them").click();
        assertThat(page.locator(".people")).containsText("Ayla Demir");
        page.locator(".people a.person").first().click();
        assertThat(page.locator("h1")).containsText("Ayla Demir");
        assertThat(page.locator(".said").first()).containsText("long awaited");
        page.getByText("All quotes").click();
        assertThat(page.locator(".count")).containsText("quotes");
        page.locator("#words").fill("nothing of the kind");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).isVisible();
    }

    @Test
    void suggestsPeopleAndRegionsWhileOneTypesEvenWithATypo() {
        visit("/");
        page.locator("#q").pressSequentially("ayla demr");
        assertThat(page.locator(".suggestions")).containsText("Ayla Demir");
        page.keyboard().press("ArrowDown");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Ayla Demir");
    }

    @Test
    void showsWhatChangedBetweenVersionsWordByWord() {
        publish(story("browser-versions", "corrected")
                .version(1L)
                .headline("Bridge to open in May")
                .body("The bridge opens on 3 May.")
                .build());
        ArticleEnriched second = story("browser-versions", "corrected")
                .version(2L)
                .headline("Bridge to open in June")
                .body("The bridge opens on 3 June.")
                .build();
        publish(second);
        await().atMost(SOON)
                .until(() -> get("/v1/articles/" + second.id() + "/versions")
                                .body()
                                .path("versions")
                                .size()
                        == 2);

        visit("/articles/" + second.id());
        page.getByText("Versions and what changed").click();
        assertThat(page.locator(".diff del").first()).hasText("May");
        assertThat(page.locator(".diff ins").first()).hasText("June");
        assertThat(page.locator(".version").first()).containsText("Shown now");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void runsNothingThatAStoryHolds() {
        ArticleEnriched hostile = story("browser-hostile", SCRIPT)
                .headline(SCRIPT)
                .body(SCRIPT)
                .region("iso:TR", SCRIPT, RegionRole.FOCUS)
                .person("person:x", SCRIPT, PersonKind.EXPERT, "TR")
                .subject(SCRIPT, SCRIPT)
                .quote(SCRIPT, "person:x")
                .build();
        publish(hostile);
        awaitArticle(hostile.id());

        for (String address : List.of(
                "/?provider=browser-hostile",
                "/?q=" + encoded(SCRIPT),
                "/articles/" + hostile.id(),
                "/experts?provider=browser-hostile",
                "/experts/person:x",
                "/quotes?provider=browser-hostile",
                "/quotes?q=" + encoded(SCRIPT),
                "/regions/iso:TR")) {
            visit(address);
            assertThat(page.locator("body")).containsText("<script>");
            assertThat(page.title()).isNotEqualTo("run");
        }
    }

    @Test
    void fitsAPhoneAndKeepsNobodyOut() {
        String one = "/articles/" + stories().getFirst().id();
        for (int width : List.of(390, 1280)) {
            browser.close();
            open(width, true);
            for (String address : List.of(
                    DESK,
                    "/?q=nothingmatchesthis",
                    "/?from=yesterday",
                    one,
                    one + "/versions",
                    "/regions/iso:TR",
                    "/experts",
                    "/experts?q=nobodyatall",
                    "/experts/person:ayla-demir",
                    "/quotes?about=harbour",
                    "/articles/none")) {
                page.navigate(host() + address);
                page.waitForLoadState();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d pixels", address, width)
                        .isTrue();
                assertThat(Chromium.barriers(page))
                        .as("%s at %d pixels", address, width)
                        .isEmpty();
            }
        }
        complaints.removeIf(complaint -> complaint.contains("status of 40"));
    }

    @Test
    void worksWithoutScripts() {
        browser.close();
        open(1280, false);
        visit(DESK);
        page.locator("#timeline a").nth(3).click();
        assertThat(page.locator(".count")).hasText("1 story");
        page.locator(".chips a").first().click();
        page.locator("#q").fill("harbour");
        page.locator("#search button").click();
        assertThat(page).hasURL(Pattern.compile("q=harbour"));
    }

    @Test
    void tellsOfNewStoriesAndShowsThemWhenAsked() {
        browser.close();
        open(1280, true);
        page.clock().install();
        visit("/?provider=browser-fresh");
        ArticleEnriched fresh =
                story("browser-fresh", "fresh").headline("Just in").build();
        publish(fresh);
        awaitArticle(fresh.id());
        page.clock().runFor(25_000);

        page.locator("#fresh").click();
        assertThat(page.locator(".stories")).containsText("Just in");
    }

    private void open(int width, boolean scripts) {
        browser = Objects.requireNonNull(chromium).context(width, 844, scripts);
        page = browser.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onConsoleMessage(message -> {
            boolean complains = message.type().equals("error") || message.type().equals("warning");
            if (complains && LEFT.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void visit(String address) {
        page.navigate(host() + address);
    }

    /** Five days, one story each. */
    private static List<ArticleEnriched> stories() {
        return List.of(
                about(0, "Ferries stay in harbour at Baku", "iso:AZ", "Azerbaijan"),
                about(1, "Olive growers count on rain", "iso:TR", "Turkey"),
                about(2, "Singapore opens its longest tunnel", "iso:SG", "Singapore"),
                about(3, "Turkish bank holds its rate", "iso:TR", "Turkey"),
                about(4, "Rail link to Almaty opens", "iso:KZ", "Kazakhstan"));
    }

    private static ArticleEnriched about(int day, String headline, String region, String name) {
        Instant time = MONDAY.plus(day, ChronoUnit.DAYS);
        return story("browser-desk", "day-" + day)
                .created(time)
                .received(time.plusSeconds(20))
                .headline(headline)
                .body(headline + ", the desk reports. \n\nAyla Demir, who knows the matter, called it long awaited.")
                .region(region, name, RegionRole.FOCUS)
                .person("person:ayla-demir", "Ayla Demir", PersonKind.EXPERT, "TR")
                .quote("long awaited", "person:ayla-demir")
                .build();
    }
}
