package dev.wiredesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticlesTests {

    @ParameterizedTest
    @ValueSource(strings = {"wiredesk", "ninjs"})
    void areTheSameForTheSameSeedAndOthersForAnother(String format) {
        assertThat(new Articles(1, format).take(20)).isEqualTo(new Articles(1, format).take(20));
        assertThat(new Articles(2, format).take(20)).doesNotContainAnyElementsOf(new Articles(1, format).take(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiredesk", "ninjs"})
    void areJsonOnOneLineWithDigitsToTellThemApart(String format) {
        for (Articles.Article article : new Articles(1, format).take(20)) {
            assertThat(article.json()).doesNotContain("\n");
            assertThat(new String(
                            article.bytes(), article.number(), Articles.Article.DIGITS, StandardCharsets.US_ASCII))
                    .isEqualTo("0".repeat(Articles.Article.DIGITS));
            JsonNode json = JsonMapper.shared().readTree(article.json());
            assertThat(json.path(format.equals("ninjs") ? "body_text" : "body").asString())
                    .hasSizeBetween(3_000, 4_000);
        }
    }

    @Test
    void packAboutAsWellAsRealCopy() throws IOException {
        List<Articles.Article> articles = new Articles(1, "wiredesk").take(40);
        int size = 0;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (Articles.Article article : articles) {
                gzip.write(article.bytes());
                size += article.bytes().length;
            }
        }
        assertThat((double) size / packed.size()).isBetween(2.5, 3.8);
    }
}
