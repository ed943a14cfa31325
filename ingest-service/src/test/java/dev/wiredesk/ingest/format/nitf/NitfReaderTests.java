package dev.wiredesk.ingest.format.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfReaderTests {
    private static final String TEXT = "<body><body.content><p>Text.</p></body.content></body>";

    @Test
    void noticesTheStatusOfAnotherDocumentR19() {
        ArticleDraft draft = read(docdata("usable", "a:b:9:4", "withheld"), "a:b:12", TEXT);
        assertThat(draft.get(Field.IDENTITY)).isEqualTo("a:b:12");
        assertThat(draft.get(Field.STATUS)).isEqualTo("usable");
        assertThat(draft.get(Field.EVOLVED_FROM)).isEqualTo("a:b:9");
        assertThat(draft.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.get(Field.IDENTITY)).isEqualTo("a:b:9");
            assertThat(notice.get(Field.VERSION)).isEqualTo("4");
            assertThat(notice.get(Field.STATUS)).isEqualTo("withheld");
            assertThat(notice.get(Field.VERSION_CREATED)).isEqualTo("20261123T093000Z");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // The reference, an identity of the sender, and what the reference means.
        "doc-7:2,   doc-9,      doc-7,      2",
        "doc-7,     doc-9,      doc-7,      ",
        "urn:x:7:2, urn:x:9,    urn:x:7,    2",
        // Identities that end in a number themselves, or in their version: that comes off by the feed's rule.
        "urn:x:7:2, urn:x:9:1,  urn:x:7:2,  ",
        "x:7:2,     'x:8',      x:7,        2",
        "doc-7:b,   doc-9,      doc-7:b,    ",
        "doc-7:2,   ,           doc-7,      2",
    })
    void takesTheVersionOffAReferenceWhereTheSendersIdentitiesHaveNone(
            String reference, String own, String identity, String version) {
        assertThat(NitfReference.of(reference, own)).isEqualTo(new NitfReference(identity, version));
    }

    @Test
    void takesACancellationToBeOfTheDocumentItRefersTo() {
        ArticleDraft draft = read(docdata("canceled", "doc-7", null), "doc-9", TEXT);
        assertThat(draft.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.get(Field.STATUS)).isEqualTo("canceled"));
    }

    @Test
    void takesAReferenceWithoutStatusForTheDocumentThatThisOneUpdates() {
        ArticleDraft draft = read(docdata("usable", "doc-7:1", null), "doc-9", TEXT);
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.get(Field.EVOLVED_FROM)).isEqualTo("doc-7");
    }

    @Test
    void staysUsableWhereItReplacesAnEarlierVersionOfItself() {
        ArticleDraft draft = read(docdata("usable", "doc-9:1", "canceled") + "<du-key version='2'/>", "doc-9", TEXT);
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.get(Field.STATUS)).isEqualTo("usable");
        assertThat(draft.get(Field.EVOLVED_FROM)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"doc-9", "doc-9:2"})
    void believesTheWorseOfTwoStatusesOfItself(String reference) {
        ArticleDraft draft = read(docdata("usable", reference, "canceled") + "<du-key version='2'/>", "doc-9", TEXT);
        assertThat(draft.get(Field.STATUS)).isEqualTo("canceled");
    }

    @Test
    void losesNoNoticeForWantOfTextOrIdentity() {
        assertThat(read(docdata("usable", "doc-7", "canceled"), "doc-9", "").get(Field.IDENTITY))
                .isEqualTo("doc-7");
        assertThat(read(docdata("usable", "doc-7", "canceled"), "", TEXT).get(Field.IDENTITY))
                .isEqualTo("doc-7");
    }

    @Test
    void countsGenerationsWhereVersionsAreNotTold() {
        assertThat(read("<docdata><du-key generation='5'/>", "doc-9", TEXT).get(Field.VERSION))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "20261123T093000Z,     20261123T093000Z,      false",
        "20261123T093000Z,     20261123T103000+0100,  false",
        "20261123T093000Z,     20261123T104500+0100,  true",
        "20261123T093000Z,     20261122T235959Z,      false",
        "2026-11-23 09:30,     2026-11-23 09:30,      false",
        "20261123T093000Z,     at noon,               true",
        ",                     20261123T093000Z,      true",
    })
    void takesATimeOfReleaseForAnEmbargoOnlyWhereItIsAfterTheTimeOfIssueR23(
            String issue, String release, boolean embargo) {
        String issued = issue == null ? "" : "<date.issue norm='" + issue + "'/>";
        ArticleDraft draft = read("<docdata>" + issued + "<date.release norm='" + release + "'/>", "doc-9", TEXT);
        assertThat(draft.get(Field.EMBARGO)).isEqualTo(embargo ? release : null);
    }

    private static String docdata(String status, String reference, @Nullable String referenceStatus) {
        return "<docdata management-status='%s' management-doc-idref='%s'%s><date.issue norm='20261123T093000Z'/>"
                .formatted(
                        status,
                        reference,
                        referenceStatus == null ? "" : " management-idref-status='" + referenceStatus + "'");
    }

    private static ArticleDraft read(String docdata, String identity, String body) {
        Element nitf = NitfText.parse("<nitf><head>" + docdata + "<doc-id id-string='" + identity
                        + "'/></docdata></head>" + body + "</nitf>")
                .firstElementChild();
        Reading reading = NitfReader.read(Objects.requireNonNull(nitf), nitf);
        assertThat(reading).isInstanceOf(Reading.Item.class);
        return ((Reading.Item) reading).draft();
    }
}
