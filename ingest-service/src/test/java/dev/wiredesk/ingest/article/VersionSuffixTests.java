package dev.wiredesk.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSuffixTests {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "superdesk, urn:newsml:desk.example:2026:f3:12, urn:newsml:desk.example:2026:f3, 12",
                "superdesk, urn:newsml:desk.example:2026:f3, urn:newsml:desk.example:2026:f3, -",
                "superdesk, a:1:2, a:1, 2",
                "superdesk, :3, :3, -",
                "reuters, 'tag:wire.example,2026:newsml_L1:4', 'tag:wire.example,2026:newsml_L1', 4",
                "reuters, 'tag:wire.example,2026:4', 'tag:wire.example,2026:4', -",
                "reuters, urn:a:b:4, urn:a:b:4, -",
                "_v(\\d+), story_v2_v3, story_v2, 3",
                "#(\\w+)$, story#b, story, b",
                "'(?:-(\\d+))?\\.xml', story-9.xml, story, 9",
                "'(?:-(\\d+))?\\.xml', story.xml, story, -",
            })
    void takesTheVersionOffTheEndOfAnIdentityR2(String suffix, String text, String identity, @Nullable String version) {
        VersionedIdentity split = VersionedIdentity.of(text, VersionSuffix.of(suffix));
        assertThat(split).isEqualTo(new VersionedIdentity(identity, version));
    }

    @Test
    @Timeout(20)
    void isDoneSoonWithIdentitiesThatWereMadeToTakeForEver() {
        VersionSuffix careless = VersionSuffix.of("(?:(?:a+)+)+:([0-9]+)");
        String text = "a".repeat(VersionedIdentity.MAX_LENGTH);
        assertThat(VersionedIdentity.of(text, careless)).isEqualTo(new VersionedIdentity(text, null));
    }

    @Test
    void doesNotLookIntoABodyInThePlaceOfAnIdentity() {
        String text = "a".repeat(VersionedIdentity.MAX_LENGTH) + ":1";
        assertThat(VersionedIdentity.of(text, VersionSuffix.of("superdesk")))
                .isEqualTo(new VersionedIdentity(text, null));
    }
}
