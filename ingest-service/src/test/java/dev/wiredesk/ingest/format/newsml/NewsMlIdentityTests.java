package dev.wiredesk.ingest.format.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlIdentityTests {

    @ParameterizedTest
    @CsvSource({
        // Public identifier, item, revision, and the identity and version.
        "urn:newsml:p.example:20261103:X1:2,    X1,     2,    urn:newsml:p.example:20261103:X1, 2",
        "urn:newsml:p.example:20261103:X1:2N,   X1,     2,    urn:newsml:p.example:20261103:X1, 2",
        "urn:newsml:p.example:20261103:X1:2U,   X1,     ,     urn:newsml:p.example:20261103:X1, 2",
        "urn:newsml:p.example:20261103:X1,      X1,     2,    urn:newsml:p.example:20261103:X1, 2",
        // The date may be a time with colons, the revision no number.
        "urn:newsml:p.example:20261103T10+01:00:X1:2, X1, 2,  urn:newsml:p.example:20261103T10+01:00:X1, 2",
        "urn:newsml:p.example:20261103:X1:D99,  X1,     D99,  urn:newsml:p.example:20261103:X1, D99",
        // The item may have the version in its name where the public identifier has not.
        "urn:newsml:p.example:20261103:X1:2,    X1-v2,  2,    urn:newsml:p.example:20261103:X1, 2",
        "urn:newsml:www.p.example:4711:1N,      4711,   1,    urn:newsml:www.p.example:4711,    1",
        // The same in all items, or none at all.
        "urn:newsml:www.p.example,              X1,     2,    urn:newsml:p.example:20261103:X1, 2",
        ",                                      X1,     2,    urn:newsml:p.example:20261103:X1, 2",
        "tag:p.example:X1,                      ,       ,     tag:p.example:X1,                 ",
    })
    void sharesTheIdentityAmongRevisionsR2(
            @Nullable String told,
            @Nullable String item,
            @Nullable String revision,
            String identity,
            @Nullable String version) {
        String source = "<NewsItem><Identification><NewsIdentifier><ProviderId>p.example</ProviderId>"
                + "<DateId>20261103</DateId>" + element("NewsItemId", item) + element("RevisionId", revision)
                + element("PublicIdentifier", told) + "</NewsIdentifier></Identification></NewsItem>";
        assertThat(NewsMlIdentity.of(Jsoup.parse(source, "", Parser.xmlParser())))
                .isEqualTo(new NewsMlIdentity(identity, version));
    }

    private static String element(String name, @Nullable String text) {
        return text == null ? "" : "<" + name + ">" + text + "</" + name + ">";
    }
}
