package dev.wiredesk.ingest.format.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.rss.IdentityRule.By;
import dev.wiredesk.ingest.format.rss.RssIdentity.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R4: guid, else link, else title and time; chosen per feed and remembered. */
class IdentityRuleTests {
    private static final RssIdentity PLAIN = item("g1", "https://a.example/1", "t1");
    private static final RssIdentity OTHER = item("g2", "https://a.example/2", "t2");
    private static final RssIdentity WITH_GUID_OF_PLAIN = item("g1", "https://a.example/3", "t3");
    private static final RssIdentity WITHOUT_GUID = item(null, "https://a.example/4", "t4");
    private static final RssIdentity WITHOUT_LINK = item("g1", null, "t5");
    private static final RssIdentity TITLE_ONLY = item(null, null, "t6");
    private static final RssIdentity INSECURE = item("g1", "http://A.example:80/1?utm_source=x", "t1");
    private static final List<RssIdentity> ALL =
            List.of(PLAIN, OTHER, WITH_GUID_OF_PLAIN, WITHOUT_GUID, WITHOUT_LINK, TITLE_ONLY, INSECURE);

    @Test
    void aNewFeedGoesByGuidElseLinkElseTitle() {
        assertThat(first(PLAIN, OTHER, WITHOUT_GUID, TITLE_ONLY)).isEqualTo(By.GUID);
        assertThat(first(WITHOUT_GUID, TITLE_ONLY)).isEqualTo(By.LINK);
        assertThat(first(TITLE_ONLY)).isEqualTo(By.TITLE);
    }

    @Test
    void aGuidWithDifferentLinksMakesItGoByLink() {
        assertThat(first(PLAIN, WITH_GUID_OF_PLAIN)).isEqualTo(By.LINK);
        assertThat(next(new IdentityRule(By.GUID, null), PLAIN, WITH_GUID_OF_PLAIN)
                        .by())
                .isEqualTo(By.LINK);
    }

    @Test
    void aGuidWithOneLinkHoweverWrittenOrWithNoneIsNotShared() {
        assertThat(first(PLAIN, INSECURE, WITHOUT_LINK, PLAIN)).isEqualTo(By.GUID);
    }

    @Test
    void oneLinkForAllStoriesTellsNothingApart() {
        assertThat(first(item(null, "https://a.example/", "t1"), item(null, "https://a.example/", "t2")))
                .isEqualTo(By.TITLE);
        assertThat(first(item(null, "https://a.example/", "t1"))).isEqualTo(By.LINK);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void whatIsRememberedStaysWhateverComes(By by) {
        for (RssIdentity one : ALL) {
            assertThat(next(new IdentityRule(by, null), one).by()).isEqualTo(by);
        }
        By shared = next(new IdentityRule(by, null), PLAIN, WITH_GUID_OF_PLAIN).by();
        assertThat(shared).isEqualTo(by == By.GUID ? By.LINK : by);
    }

    @Test
    void theOrderOfItemsDoesNotMatter() {
        for (int subset = 1; subset < 1 << ALL.size(); subset++) {
            List<RssIdentity> items = new ArrayList<>();
            for (int i = 0; i < ALL.size(); i++) {
                if (((subset >> i) & 1) == 1) {
                    items.add(ALL.get(i));
                }
            }
            IdentityRule expected = IdentityRule.next(null, seen(items));
            Random random = new Random(subset);
            for (int i = 0; i < 10; i++) {
                Collections.shuffle(items, random);
                assertThat(IdentityRule.next(null, seen(items))).as("%s", items).isEqualTo(expected);
            }
        }
    }

    @Test
    void decidingTwiceIsDecidingOnce() {
        for (RssIdentity one : ALL) {
            for (RssIdentity two : ALL) {
                IdentityRule once = next(null, one, two);
                assertThat(next(once, one, two)).isEqualTo(once);
            }
        }
    }

    @Test
    void whatTwoInstancesChoseAtATimeIsTheSameInEitherOrder() {
        for (By one : By.values()) {
            for (By two : By.values()) {
                assertThat(new IdentityRule(one, null).or(new IdentityRule(two, null)))
                        .isEqualTo(new IdentityRule(two, null).or(new IdentityRule(one, null)));
            }
        }
    }

    @Test
    void anItemThatLacksWhatTheRuleAsksForGoesByWhatItHas() {
        IdentityRule guid = new IdentityRule(By.GUID, null);
        assertThat(guid.identity(WITHOUT_GUID)).isEqualTo("https://a.example/4");
        assertThat(guid.identity(TITLE_ONLY)).isEqualTo("t6");
        IdentityRule link = new IdentityRule(By.LINK, null);
        assertThat(link.identity(WITHOUT_LINK)).isEqualTo("t5");
        assertThat(link.identity(item("g", null, null))).isEqualTo("g");
        assertThat(guid.identity(item(null, null, null))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/?p=1, http, http://a.example/?p=1",
        "http://a.example/?p=1, https, https://a.example/?p=1",
        "HTTPS://a.example/?p=1, https, https://a.example/?p=1",
        "http://A.example:80/x#1, http, http://A.example:80/x#1",
        "'tag:a.example,2026:1', https, 'tag:a.example,2026:1'",
        "http, https, http",
        "https://, http, https://",
    })
    void aGuidIsAStringOfWhichNothingButTheSchemeOfAnAddressMayChange(String guid, String scheme, String identity) {
        RssIdentity item = new RssIdentity(Address.ofGuid(guid), null, null);
        assertThat(new IdentityRule(By.GUID, scheme).identity(item)).isEqualTo(identity);
    }

    @Test
    void aFeedThatMovesToHttpsKeepsItsItems() {
        RssIdentity before = item("http://a.example/?p=1", "http://a.example/one", "t");
        RssIdentity after = item("https://a.example/?p=1", "https://a.example/one", "t");
        IdentityRule guids = next(null, before);
        assertThat(guids.identity(before)).isEqualTo("http://a.example/?p=1");
        assertThat(next(guids, after).identity(after)).isEqualTo("http://a.example/?p=1");
        IdentityRule links = next(null, item(null, "http://a.example/one", "t"));
        assertThat(next(links, after).identity(after)).isEqualTo("http://a.example/one");
    }

    private static By first(RssIdentity... items) {
        return next(null, items).by();
    }

    private static IdentityRule next(@Nullable IdentityRule remembered, RssIdentity... items) {
        return IdentityRule.next(remembered, seen(List.of(items)));
    }

    private static Sightings seen(List<RssIdentity> items) {
        Sightings seen = new Sightings();
        items.forEach(seen::add);
        return seen;
    }

    private static RssIdentity item(@Nullable String guid, @Nullable String link, @Nullable String title) {
        return new RssIdentity(
                guid == null ? null : Address.ofGuid(guid), link == null ? null : Address.ofLink(link), title);
    }
}
