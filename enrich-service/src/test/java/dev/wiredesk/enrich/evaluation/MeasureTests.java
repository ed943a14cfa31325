package dev.wiredesk.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Cue;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.contracts.Enrichment.Speaker;
import dev.wiredesk.enrich.evaluation.Truth.At;
import dev.wiredesk.enrich.evaluation.Truth.TrueName;
import dev.wiredesk.enrich.evaluation.Truth.TrueQuote;
import dev.wiredesk.enrich.evaluation.Truth.TrueRole;
import dev.wiredesk.enrich.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTests {
    private static final String BODY = "Tall bell ringer Ana Reis said the bells of the old tower were cracked.";

    private final List<Mistake> mistakes = new ArrayList<>();

    private static Truth truth() {
        return new Truth("1", "en", "", BODY, null, null, null, null, null, null);
    }

    private static Span span(String of) {
        int start = BODY.indexOf(of);
        return new Span(start, start + of.length());
    }

    private static Enrichment found(String role, String said, String speaker) {
        Span name = span("Ana Reis");
        Span printed = span(role);
        Span content = span(said);
        Span source = span(speaker);
        Span cue = span("said");
        return new Enrichment(
                "v",
                Instant.EPOCH,
                null,
                List.of(),
                List.of(new Person(
                        "person:ana-reis",
                        "Ana Reis",
                        PersonKind.OTHER,
                        List.of(new Role(role, null, null, null, Field.BODY, printed.start(), printed.end())),
                        1,
                        1,
                        List.of(new Mention(Field.BODY, name.start(), name.end(), "Ana Reis")))),
                List.of(new Quote(
                        QuoteKind.INDIRECT,
                        said,
                        Field.BODY,
                        content.start(),
                        content.end(),
                        new Cue("said", cue.start(), cue.end()),
                        new Speaker(speaker, source.start(), source.end(), "person:ana-reis"),
                        null,
                        1)));
    }

    @Test
    void countsARoleOfWhichHalfIsShared() {
        PersonMeasure measure = new PersonMeasure();
        List<TrueRole> gold =
                List.of(new TrueRole(new At(Field.BODY, span("Tall bell ringer")), "Tall bell ringer", "Reis"));
        measure.addRoles(truth(), gold, found("bell ringer", "the bells", "Ana Reis"), mistakes);
        assertThat(measure.figures()).extracting(Figure::value).containsExactly(100.0, 0.0);
        assertThat(mistakes).isEmpty();
    }

    @Test
    void countsANameOnlyWithItsBounds() {
        PersonMeasure measure = new PersonMeasure();
        List<TrueName> gold = List.of(new TrueName(new At(Field.BODY, span("Reis"))));
        measure.addNames(truth(), gold, found("bell ringer", "the bells", "Ana Reis"), mistakes);
        assertThat(measure.figures()).extracting(Figure::value).containsExactly(0.0);
        assertThat(mistakes).extracting(Mistake::kind).containsExactly("person with other bounds");
    }

    @Test
    void countsAnAttributionWithHalfOfItsContentAndTheSource() {
        assertThat(attributions(found("bell ringer", "the bells of the old tower", "Ana Reis"), "Ana Reis"))
                .isEqualTo(100);
        assertThat(attributions(found("bell ringer", "the bells", "Ana Reis"), "Ana Reis"))
                .isZero();
        assertThat(attributions(found("bell ringer", "the bells of the old tower", "Tall"), "Ana Reis"))
                .isZero();
    }

    @Test
    void measuresWhoSpeaksOnWhatWasFound() {
        QuoteMeasure measure = new QuoteMeasure();
        Enrichment found = found("bell ringer", "the bells of the old tower were cracked", "Ana Reis");
        measure.add(truth(), List.of(quote("Ana Reis"), quote("Eva")), found, mistakes);
        assertThat(measure.figures().getLast().value()).isEqualTo(50);
    }

    private double attributions(Enrichment found, @Nullable String person) {
        QuoteMeasure measure = new QuoteMeasure();
        measure.add(truth(), List.of(quote(person)), found, mistakes);
        return measure.figures().stream()
                .filter(figure -> figure.measure().equals("all attributions"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static TrueQuote quote(@Nullable String person) {
        return new TrueQuote(
                QuoteKind.INDIRECT,
                Field.BODY,
                List.of(span("the bells of the old tower were cracked")),
                List.of(span("Ana Reis")),
                person);
    }

    @Test
    void tellsHowFarConfidenceIsFromBeingRight() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 10; i++) {
            calibration.add(80, i < 7);
        }
        assertThat(calibration.error()).isEqualTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(calibration.bins())
                .singleElement()
                .extracting(Calibration.Bin::right)
                .isEqualTo(70.0);
    }
}
