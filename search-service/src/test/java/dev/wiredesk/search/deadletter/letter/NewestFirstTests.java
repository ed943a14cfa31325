package dev.wiredesk.search.deadletter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewestFirstTests {

    private final Map<Partition, List<Letter>> log = new HashMap<>();
    private int read;

    private Map<Partition, List<Letter>> windows(Places places) {
        Map<Partition, List<Letter>> letters = new HashMap<>();
        places.spans().forEach((partition, span) -> {
            List<Letter> of = log.getOrDefault(partition, List.of()).stream()
                    .filter(letter ->
                            letter.id().offset() >= span.from() && letter.id().offset() < span.to())
                    .toList();
            read += of.size();
            letters.put(partition, of);
        });
        return letters;
    }

    private Places all() {
        Map<Partition, Span> spans = new HashMap<>();
        log.forEach((partition, letters) ->
                spans.put(partition, new Span(0, letters.getLast().id().offset() + 1)));
        return Places.of(spans);
    }

    /** As Kafka keeps them: times grow with the offsets, and there are gaps. */
    private void fill(Random random) {
        for (Partition partition : List.of(Letters.RECEIVED_0, Letters.RECEIVED_1, Letters.ENRICHED_0)) {
            List<Letter> letters = new ArrayList<>();
            long seconds = 0;
            long offset = random.nextInt(3);
            for (int i = 0; i < 1 + random.nextInt(200); i++) {
                letters.add(Letters.of(partition, offset, seconds, random.nextInt(4) == 0 ? "rare" : "usual"));
                seconds += random.nextInt(3);
                offset += 1 + random.nextInt(20) / 19 * 30;
            }
            log.put(partition, letters);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pagesGiveEveryLetterOnceInTheOrderOfTime(long seed) {
        Random random = new Random(seed);
        fill(random);
        List<Letter> given = new ArrayList<>();
        Places rest = all();
        while (!rest.isEmpty()) {
            NewestFirst.Taken taken =
                    NewestFirst.take(rest, 1 + random.nextInt(30), _ -> true, this::windows, random::nextBoolean);
            assertThat(taken.rest().size()).isLessThan(rest.size());
            given.addAll(taken.letters());
            rest = Places.read(taken.rest().write("q"), "q");
        }

        assertThat(given)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        log.values().stream().flatMap(List::stream).toList());
        assertThat(given).isSortedAccordingTo(Comparator.comparing(Letter::time).reversed());
    }

    @Test
    void lettersThatArriveMeanwhileAreOnNoLaterPage() {
        fill(new Random(9));
        NewestFirst.Taken first = NewestFirst.take(all(), 5, _ -> true, this::windows, () -> false);
        List<Letter> received = log.getOrDefault(Letters.RECEIVED_0, List.of());
        Letter late = Letters.at(Letters.RECEIVED_0, received.getLast().id().offset() + 1, 10_000);
        received.add(late);

        assertThat(NewestFirst.take(first.rest(), 10_000, _ -> true, this::windows, () -> false)
                        .letters())
                .doesNotContain(late);
    }

    @Test
    void aPageReadsLittleMoreThanItGives() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            letters.add(Letters.at(Letters.ENRICHED_0, i, i));
        }
        log.put(Letters.ENRICHED_0, letters);

        NewestFirst.take(all(), 50, _ -> true, this::windows, () -> false);

        assertThat(read).isLessThan(120);
    }

    @Test
    void whatIsRareIsLookedForUntilItIsEnough() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            letters.add(Letters.of(Letters.ENRICHED_0, i, i, i % 100 == 0 ? "rare" : "usual"));
        }
        log.put(Letters.ENRICHED_0, letters);

        NewestFirst.Taken all =
                NewestFirst.take(all(), 60, letter -> letter.reason().equals("rare"), this::windows, () -> false);
        NewestFirst.Taken some =
                NewestFirst.take(all(), 60, letter -> letter.reason().equals("rare"), this::windows, () -> true);

        assertThat(all.letters()).hasSize(50);
        assertThat(all.rest().isEmpty()).isTrue();
        assertThat(some.letters()).hasSizeLessThan(50);
        assertThat(some.rest().isEmpty()).isFalse();
    }
}
