package dev.wiredesk.search.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteDiffTests {

    private final Quote ready = quote("We are ready to sail on Monday", "person:ruth-calloway");
    private final Quote nearlyReady = quote("We are nearly ready to sail on Monday", "person:ruth-calloway");
    private final Quote sorry = quote("I am sorry", "person:ruth-calloway");

    @Test
    void tellsSameChangedVanishedAndNew() {
        Quote other = quote("Nobody asked us", null);

        assertThat(told(List.of(ready, sorry, other), List.of(other, nearlyReady, quote("See you", "person:x"))))
                .containsExactly(
                        "SAME Nobody asked us > Nobody asked us",
                        "CHANGED We are ready to sail on Monday > We are nearly ready to sail on Monday",
                        "NEW null > See you",
                        "VANISHED I am sorry > null");
    }

    @Test
    void takesTheSameWordsOfSomebodyElseAsAChange() {
        Quote elsewhere = quote("I am sorry", "person:jan-holm");

        List<QuoteChange> changes = QuoteDiff.of(List.of(sorry), List.of(elsewhere));

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().change()).isEqualTo(QuoteChange.Kind.CHANGED);
    }

    @Test
    void takesLikeWordsOfSomebodyElseAsAnotherQuote() {
        Quote elsewhere = quote("We are ready to sail on Tuesday", "person:jan-holm");

        assertThat(told(List.of(ready), List.of(elsewhere)))
                .containsExactly(
                        "NEW null > We are ready to sail on Tuesday", "VANISHED We are ready to sail on Monday > null");
    }

    @Test
    void findsTheBestPartnerForEach() {
        assertThat(told(List.of(ready, nearlyReady), List.of(nearlyReady, ready)))
                .allMatch(change -> change.startsWith("SAME"));
    }

    private static List<String> told(List<Quote> older, List<Quote> newer) {
        return QuoteDiff.of(older, newer).stream()
                .map(change -> change.change() + " " + text(change.before()) + " > " + text(change.after()))
                .toList();
    }

    private static @Nullable String text(QuoteChange.@Nullable Said said) {
        return said == null ? null : said.text();
    }

    private static Quote quote(String text, @Nullable String person) {
        return new Quote(
                Enrichment.QuoteKind.DIRECT,
                text,
                Enrichment.Field.BODY,
                0,
                text.length(),
                null,
                new Enrichment.Speaker("she", 0, 3, person),
                null,
                90);
    }
}
