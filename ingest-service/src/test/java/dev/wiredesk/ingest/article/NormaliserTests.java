package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Embargo;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Flaw;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTests {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final FeedDefaults FEED = new FeedDefaults("demo", "nb", ZoneId.of("Europe/Oslo"), null, false);

    @Test
    void keepsTheItemsOfTwoProvidersApartEvenWithTheSameIdentity() {
        String here = article(text()).id();
        String there =
                normalised(text(), FeedDefaults.of("other"), NOW).article().id();
        assertThat(here).isNotEqualTo(there).hasSize(26);
    }

    @Test
    void refusesAnItemWithoutIdentity() {
        ArticleDraft draft = new ArticleDraft("wiredesk", Map.of(Field.IDENTITY, "/identity"))
                .set(Field.IDENTITY, "  ")
                .set(Field.HEADLINE, "H");
        assertThat(Normaliser.normalise(draft, FEED, original(), NOW))
                .isInstanceOfSatisfying(
                        Normalisation.WithoutIdentity.class,
                        without -> assertThat(without.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/identity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry sinks\n\nA ferry sank.\n\nNobody was hurt.",
                "FERRY SINKS\nBy Ada Berg\n\nA ferry sank.\n\nNobody was hurt.",
                "A ferry sank.\n\nNobody was hurt.\n\nBy Ada Berg",
                "A ferry sank.\n\nNobody was hurt.\n\nAdds a quote.",
            })
    void keepsOutOfTheBodyWhatIsRepeatedAroundIt(String body) {
        ArticleDraft draft = text().set(Field.HEADLINE, "Ferry sinks")
                .set(Field.BYLINE, "By Ada Berg")
                .set(Field.EDITOR_NOTE, "Adds a quote.")
                .set(Field.BODY, body);
        assertThat(article(draft).body()).isEqualTo("A ferry sank.\n\nNobody was hurt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTS the year",
                "Adds a quote.\n\nCorrection: the year",
                "(Berichtigt wird das Jahr im 2. Absatz)",
                "Rättad version",
                "Rettelse: Året er 1987",
                "Korjattu aiempaa uutista: vuosi oli väärin",
                "Corrección en el segundo párrafo",
                "Rectificatif: l'année",
            })
    void takesAVersionForACorrectionWhoseNoteBeginsSo(String note) {
        assertThat(article(text().set(Field.EDITOR_NOTE, note)).correction())
                .as("R29")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTION ET MISE À JOUR - Les quais rouvrent",
                "CORRECTING and REPLACING Alder Ferries Buys a Ship",
                "CORRECTION -- Alder Ferries Buys a Ship",
                "Rettelse: Alder Ferries køber et skib",
                "Correction: Ferry Strike story",
            })
    void takesAVersionForACorrectionWhoseHeadlineSaysSo(String headline) {
        assertThat(article(text().set(Field.HEADLINE, headline)).correction())
                .as("R29")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction of the market goes on",
                "Correction and rehabilitation: inside the north's prisons",
                "Correction – and then the crash",
                "Korrektur: Warum der Index fällt",
                "Correction fluid - a short history",
                "Corrected for waves, quays sink"
            })
    void takesNoOtherHeadlineForOneOfACorrection(String headline) {
        assertThat(article(text().set(Field.HEADLINE, headline)).correction())
                .as("R29")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adds corrected figures of last year",
                "Correctional officers speak",
                "Korrekturen folgen",
                "Berichtigung folgt"
            })
    void takesNoOtherNoteForOneOnACorrection(String note) {
        assertThat(article(text().set(Field.EDITOR_NOTE, note)).correction())
                .as("R29")
                .isNull();
    }

    @Test
    void keepsABodyThatIsNothingButTheHeadline() {
        assertThat(article(text().set(Field.HEADLINE, "Ferry sinks").set(Field.BODY, "Ferry sinks"))
                        .body())
                .isEqualTo("Ferry sinks");
    }

    @Test
    void refusesAnIdentityAsLongAsAStory() {
        assertThat(Normaliser.normalise(text().set(Field.IDENTITY, "x".repeat(2049)), FEED, original(), NOW))
                .isInstanceOf(Normalisation.WithoutIdentity.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY", "BODY", "EDITOR_NOTE"})
    void refusesAStoryWhereALineBelongsAndCutsNothingOff(Field field) {
        ArticleDraft draft = new ArticleDraft("wiredesk", Map.of(field, "/here"))
                .set(Field.IDENTITY, "i")
                .set(Field.BODY, "B")
                .set(field, "x".repeat(10_001));
        assertThat(Normaliser.normalise(draft, FEED, original(), NOW))
                .as("R43")
                .isInstanceOfSatisfying(
                        Normalisation.TooMuch.class,
                        tooMuch -> assertThat(tooMuch.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/here"));
    }

    @Test
    void takesLongBodiesAndNotesAndTheLongestLines() {
        ArticleDraft draft = text().set(Field.HEADLINE, "x".repeat(10_000))
                .set(Field.BODY, "x".repeat(1_000_000))
                .set(Field.EDITOR_NOTE, "x".repeat(100_000));
        assertThat(article(draft).headline()).hasSize(10_000);
        assertThat(article(draft).body()).hasSize(1_000_000);
    }

    @Test
    void refusesMoreKeywordsOrConceptsThanAStoryCanHave() {
        ArticleDraft keywords = text();
        ArticleDraft places = text();
        ArticleDraft texts = text();
        for (int i = 0; i <= 10_000; i++) {
            keywords.keywords().add("k" + i);
            places.places().add(new Concept("c" + i, "p", null));
            texts.otherTexts().add(new OtherText("body", null, "t" + i));
        }
        ArticleDraft longName = text();
        longName.people().add(new Concept(null, "x".repeat(10_001), null));
        for (ArticleDraft draft : List.of(keywords, places, texts, longName)) {
            assertThat(Normaliser.normalise(draft, FEED, original(), NOW)).isInstanceOf(Normalisation.TooMuch.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "9999-12-31"})
    void takesTheLastYearThereIs(String time) {
        Normalisation.Normalised normalised = normalised(
                text().set(Field.VERSION_CREATED, time).set(Field.EMBARGO, "9999-06-01T00:00:00Z"), FEED, NOW);
        assertThat(normalised.article().versionCreated()).as("R13").isNotNull();
        assertThat(normalised.flags()).containsExactly(Flag.VERSION_IN_THE_FUTURE);
        assertThat(normalised.article().embargo()).isEqualTo(new Embargo(Instant.parse("9999-06-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "0000-01-01"})
    void leavesAYearThatNoIndexTakesOutAndHoldsWhatIsEmbargoedUntilThen(String time) {
        Normalisation.Normalised normalised =
                normalised(text().set(Field.VERSION_CREATED, time).set(Field.EMBARGO, time), FEED, NOW);
        assertThat(normalised.article().versionCreated()).isNull();
        assertThat(normalised.article().embargo()).as("R23").isEqualTo(new Embargo(null));
        assertThat(normalised.flags()).containsExactlyInAnyOrder(Flag.UNREADABLE_TIME, Flag.EMBARGO_WITHOUT_END);
    }

    @Test
    void refusesAUsableItemWithoutText() {
        assertThat(Normaliser.normalise(draft(), FEED, original(), NOW)).isInstanceOf(Normalisation.WithoutText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld", "withdrawn"})
    void takesANoticeWithoutText(String status) {
        assertThat(article(draft().set(Field.STATUS, status)).status()).isNotEqualTo(Status.USABLE);
    }

    @Test
    void takesAnEmbargoWithoutText() {
        assertThat(article(draft().set(Field.STATUS, "embargoed")).embargo()).isEqualTo(new Embargo(null));
        assertThat(article(draft().set(Field.EMBARGO, "")).embargo()).isEqualTo(new Embargo(null));
        assertThat(article(draft().set(Field.EMBARGO, "2027-01-01T00:00:00Z")).embargo())
                .isEqualTo(new Embargo(Instant.parse("2027-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "v3", "-1", "99999999999999999999"})
    void leavesAVersionThatIsNoWholeNumberOut(String version) {
        Normalisation.Normalised normalised = normalised(text().set(Field.VERSION, version), FEED, NOW);
        assertThat(normalised.article().version()).isNull();
        assertThat(normalised.flags()).containsExactly(Flag.VERSION_NOT_A_NUMBER);
    }

    @Test
    void flagsAVersionMoreThanADayInTheFutureButKeepsItsTime() {
        Normalisation.Normalised normalised =
                normalised(text().set(Field.VERSION_CREATED, "2026-11-24T10:00:01Z"), FEED, NOW);
        assertThat(normalised.flags()).as("R13").containsExactly(Flag.VERSION_IN_THE_FUTURE);
        assertThat(normalised.article().versionCreated()).isEqualTo("2026-11-24T10:00:01Z");
        assertThat(normalised(text().set(Field.VERSION_CREATED, "2026-11-24T10:00:00Z"), FEED, NOW)
                        .flags())
                .isEmpty();
    }

    @Test
    void readsTimesWithoutOffsetInTheFeedsZone() {
        assertThat(article(text().set(Field.FIRST_CREATED, "2026-01-05T08:00")).firstCreated())
                .isEqualTo("2026-01-05T07:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "9999-12-31T23:59:59-05:00", "0000-06-01T00:00:00Z"})
    void leavesATimeOutThatIsUnreadableOrTakenByNoIndex(String time) {
        Normalisation.Normalised normalised =
                normalised(text().set(Field.STATUS, "canceled").set(Field.VERSION_CREATED, time), FEED, NOW);
        assertThat(normalised.article().versionCreated()).isNull();
        assertThat(normalised.flags()).containsExactly(Flag.UNREADABLE_TIME);
    }

    @Test
    void takesTheFeedsLanguageOnlyWhereTheItemHasNone() {
        assertThat(article(text()).language()).isEqualTo("nb");
        assertThat(article(text().set(Field.LANGUAGE, "EN")).language()).isEqualTo("en");
        Normalisation.Normalised odd = normalised(text().set(Field.LANGUAGE, "Norwegian"), FEED, NOW);
        assertThat(odd.article().language()).isNull();
        assertThat(odd.flags()).containsExactly(Flag.UNKNOWN_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "high", "3.5"})
    void leavesAnUrgencyOffTheScaleOut(String urgency) {
        assertThat(article(text().set(Field.URGENCY, urgency)).urgency()).isNull();
    }

    @Test
    void givesTheSameDigestToTheSameContentWheneverAndHoweverItComes() {
        ArticleReceived first =
                article(text().set(Field.VERSION, "1").set(Field.VERSION_CREATED, "2026-01-01T00:00:00Z"));
        ArticleReceived again = normalised(
                        text().set(Field.VERSION, "2").set(Field.BODY, "B\r\n \r\n\r\nC\n"), FEED, NOW.plusSeconds(60))
                .article();
        assertThat(again.digest()).as("R3").isEqualTo(first.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void doesNotMindTheOrderOfConceptsInADigest() {
        ArticleDraft oneWay = text();
        oneWay.subjects().add(new Concept("a", "A", null));
        oneWay.subjects().add(new Concept("b", "B", null));
        ArticleDraft otherWay = text();
        otherWay.subjects().add(new Concept("b", "B", null));
        otherWay.subjects().add(new Concept("a", "A", null));
        assertThat(article(oneWay).digest()).isEqualTo(article(otherWay).digest());
    }

    @ParameterizedTest
    @EnumSource
    void digestsEveryEditorialFieldAndNoOther(Field field) {
        Set<Field> transport = EnumSet.of(
                Field.IDENTITY,
                Field.VERSION,
                Field.VERSION_CREATED,
                Field.FIRST_CREATED,
                Field.CONTENT_CREATED,
                Field.SHARED_GUID);
        Map<Field, String> values = new HashMap<>(Map.of(
                Field.STATUS,
                "withheld",
                Field.EMBARGO,
                "2027-01-01T00:00:00Z",
                Field.URGENCY,
                "2",
                Field.EXPIRES,
                "2027-01-01T00:00:00Z",
                Field.LANGUAGE,
                "fr"));
        String value = values.getOrDefault(field, transport.contains(field) ? "2026-01-01T00:00:00Z" : "changed");
        String digest = article(text().set(field, value)).digest();
        if (transport.contains(field)) {
            assertThat(digest).as("R3").isEqualTo(article(text()).digest());
        } else {
            assertThat(digest).as("R3").isNotEqualTo(article(text()).digest());
        }
    }

    @Test
    void expiresNothingAtTheMomentOfItsRelease() {
        ArticleDraft draft = text().set(Field.STATUS, "embargoed").set(Field.EXPIRES, "2026-12-01T05:00:00Z");
        ArticleReceived held = article(draft);
        assertThat(held.embargo()).isEqualTo(new Embargo(null));
        assertThat(held.expires()).isNull();
        FeedDefaults believing = new FeedDefaults("demo", null, null, null, true);
        ArticleReceived released = ((Normalisation.Normalised)
                        Normaliser.normalise(draft, believing, new Original("", ""), Instant.EPOCH))
                .article();
        assertThat(released.embargo()).isEqualTo(new Embargo(Instant.parse("2026-12-01T05:00:00Z")));
        assertThat(released.expires()).isNull();
        draft.set(Field.EMBARGO, "2026-11-30T05:00:00Z");
        assertThat(article(draft).expires()).isEqualTo("2026-12-01T05:00:00Z");
    }

    @Test
    void doesNotTakeTextOfOneFieldForThatOfTheNext() {
        assertThat(article(text().set(Field.SLUGLINE, "ab").set(Field.BYLINE, "c"))
                        .digest())
                .isNotEqualTo(article(text().set(Field.SLUGLINE, "a").set(Field.BYLINE, "bc"))
                        .digest());
    }

    private static ArticleDraft draft() {
        return new ArticleDraft("wiredesk", Map.of()).set(Field.IDENTITY, "one");
    }

    private static ArticleDraft text() {
        return draft().set(Field.HEADLINE, "A").set(Field.BODY, "B\n\nC");
    }

    private static ArticleReceived article(ArticleDraft draft) {
        return normalised(draft, FEED, NOW).article();
    }

    private static Normalisation.Normalised normalised(ArticleDraft draft, FeedDefaults feed, Instant now) {
        return (Normalisation.Normalised) Normaliser.normalise(draft, feed, original(), now);
    }

    private static Original original() {
        return new Original("application/json", "{}");
    }
}
