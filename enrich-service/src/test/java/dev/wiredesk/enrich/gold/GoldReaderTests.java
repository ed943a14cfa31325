package dev.wiredesk.enrich.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.enrich.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTests {
    private static final String STORY = """
            <story language="en" topic="society" focus="iso:PT">
              <people><who id="reis" name="Ana Reis" kind="witness"/></people>
              <headline>Bells of <place ref="iso:PT" role="focus">Portugal</place></headline>
              <p>"<quote n="1" kind="direct">They rang,</quote>" <cue n="1">said</cue>
                <person ref="reis" says="1 2">Ana
                Reis</person>, <role of="reis" title="bell ringer">a bell ringer</role>. "<quote n="1">Twice.</quote>"</p>
              <p>"<quote n="2" kind="direct">Nobody slept.</quote>"</p>
            </story>
            """;

    @TempDir
    private Path folder;

    private GoldStory read(String story) throws IOException {
        return GoldReader.read(Files.writeString(folder.resolve("007-bells.xml"), story));
    }

    @Test
    void readsTextsWithOneSpaceForManyAndABlankLineBetweenParagraphs() throws IOException {
        GoldStory story = read(STORY);
        assertThat(story.headline()).isEqualTo("Bells of Portugal");
        assertThat(story.body())
                .isEqualTo("\"They rang,\" said Ana Reis, a bell ringer. \"Twice.\"\n\n\"Nobody slept.\"");
    }

    @Test
    void putsThePiecesOfAQuoteTogetherAndItsSourceWithIt() throws IOException {
        GoldStory story = read(STORY);
        assertThat(story.quotes()).hasSize(2);
        GoldStory.Quote first = story.quotes().getFirst();
        assertThat(first.kind()).isEqualTo(QuoteKind.DIRECT);
        assertThat(first.pieces().stream().map(span -> cut(story.body(), span)))
                .containsExactly("They rang,", "Twice.");
        assertThat(cut(story.body(), first.source())).isEqualTo("Ana Reis");
        assertThat(first.person()).isEqualTo("reis");
        assertThat(story.quotes().getLast().cue()).isNull();
    }

    @Test
    void keepsOffsetsOfPlacesAndRolesInTheirField() throws IOException {
        GoldStory story = read(STORY);
        GoldStory.Place place = story.places().getFirst();
        assertThat(place.field()).isEqualTo(Field.HEADLINE);
        assertThat(cut(story.headline(), place.span())).isEqualTo("Portugal");
        assertThat(story.roles().getFirst().text()).isEqualTo("a bell ringer");
    }

    @Test
    void namesTheFileOfAStoryThatIsBroken() {
        assertThatThrownBy(() -> read(STORY.replace("says=\"1 2\"", "says=\"1\"")))
                .hasMessageContaining("007-bells.xml")
                .hasMessageContaining("Quote 2");
        assertThatThrownBy(() -> read(STORY.replace("of=\"reis\"", "of=\"rice\"")))
                .hasMessageContaining("rice");
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
