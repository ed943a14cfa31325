package dev.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.EventJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No story, however strange, takes for ever or gives offsets that are not in it. */
class StrangeStoryTests {

    private static final Enricher ENRICHER = Enricher.create(Clock.systemUTC());

    private static final Enricher HURRIED = Enricher.create(Clock.systemUTC(), List.of(), Duration.ZERO);

    /** Generous: what is quadratic in a megabyte takes minutes. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final int LARGEST_EVENT = 16 << 20;

    static Stream<Arguments> strangeStories() {
        return Stream.of(
                story("a megabyte without a space", () -> "x".repeat(1_000_000)),
                story("a megabyte of capitals", () -> "Aa".repeat(500_000)),
                story("a sentence of 100,000 words", () -> "word ".repeat(100_000)),
                story("a sentence of 100,000 capitalised words", () -> "Word ".repeat(100_000)),
                story("one name 50,000 times", () -> "John Smith said ".repeat(50_000)),
                story("50,000 names", () -> names(50_000)),
                story("50,000 straight quotation marks", () -> "\" ".repeat(50_000)),
                story("50,000 opening quotation marks", () -> "“a ".repeat(50_000)),
                story("50,000 short quotations", () -> "\"Yes we can do,\" he said. ".repeat(25_000)),
                story("100,000 cues", () -> "he said that ".repeat(100_000)),
                story("100,000 sources", () -> "according to him, ".repeat(100_000)),
                story("100,000 commas", () -> "a, ".repeat(100_000)),
                story("100,000 hyphens", () -> "Al-".repeat(100_000)),
                story("100,000 full stops", () -> "A.".repeat(100_000)),
                story("200,000 paragraphs", () -> "A.\n\n".repeat(200_000)),
                story("right to left", () -> "قال الوزير إن \u202Eالمدينة\u202C ".repeat(20_000)),
                story("control characters", () -> "\u0000\u0001Smith\u0007 \u001B[31msaid\u0085 ".repeat(50_000)),
                story("lone surrogates", () -> "\uD800 \uDC00x ".repeat(100_000)),
                story("places", () -> "in Paris, Texas, ".repeat(50_000)),
                story("titles", () -> "President Minister General ".repeat(40_000)),
                story("Russian cues", () -> "он сказал, что по словам директора завода Ивана ".repeat(30_000)),
                story("Russian dashes", () -> "— Да, — сказал он. ".repeat(40_000)),
                story("paragraphs of dashes", () -> "— Да, — сказал он.\n\n".repeat(40_000)),
                story("Turkish endings", () -> "Ankara'da olduğunu söyledi ve ".repeat(40_000)),
                story("lists of regions", () -> "в Сумской, Ошской и ".repeat(30_000) + "Курской областях"),
                story("many lists of regions", () -> "Сумской и Курской областях ".repeat(30_000)),
                story("German clauses", () -> "Der Pfleger Robert Wambale, der hier ist, berichtete ".repeat(20_000)),
                story("French speech", () -> "« le, a dit Ali, que l'un d'eux selon ".repeat(30_000)),
                story("Arabic names", () -> "وزير محمد علي بن قال إن في ".repeat(30_000)),
                story("interviews", () -> "interview with Ann Lee ".repeat(40_000)));
    }

    private static Arguments story(String name, Supplier<String> body) {
        return Arguments.of(name, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeStories")
    void isEnrichedInBoundedTimeAndSize(String name, Supplier<String> body) {
        String text = body.get();
        Enrichment enrichment =
                assertTimeoutPreemptively(BOUND, () -> ENRICHER.enrich(ShowFile.story("Strange: " + name, text)), name);
        assertOffsets(enrichment, "Strange: " + name, text);
        assertThat(EventJson.MAPPER.writeValueAsBytes(enrichment).length).isLessThan(LARGEST_EVENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeStories")
    void withoutTimeIsPassedOnWithAFlag(String name, Supplier<String> body) {
        String text = "John Smith, a baker, said in Paris: \"We go on.\" " + body.get();
        Enrichment enrichment = HURRIED.enrich(ShowFile.story("Strange: " + name, text));
        assertThat(enrichment.partial()).isTrue();
        assertThat(enrichment.people()).isEmpty();
        assertThat(enrichment.regions()).isEmpty();
        assertThat(enrichment.quotes()).allMatch(quote -> quote.cue() == null);
    }

    @Test
    void aStoryThatThereIsTimeForHasNoFlag() {
        assertThat(ENRICHER.enrich(ShowFile.story("Short", "John Smith spoke in Paris."))
                        .partial())
                .isNull();
        assertThat(HURRIED.enrich(ShowFile.story(null, "")).partial()).isNull();
    }

    /** In every language that has rules: a text ends where no sentence does, and words stand where they never do. */
    @Test
    void readsStoriesThatAreCutAnywhereAndMixedUp() throws IOException {
        List<String> stories = new ArrayList<>();
        for (String name : GoldenStoryTests.stories()) {
            stories.add(GoldenStoryTests.text(name));
        }
        Random random = new Random(7);
        for (int run = 0; run < 4_000; run++) {
            String story = stories.get(random.nextInt(stories.size()));
            int from = random.nextInt(story.length());
            String part = story.substring(from, random.nextInt(from, story.length()));
            if (random.nextBoolean()) {
                List<String> words = new ArrayList<>(List.of(part.split(" ", -1)));
                Collections.shuffle(words, random);
                part = String.join(" ", words);
            }
            assertOffsets(ENRICHER.enrich(ShowFile.story("", part)), "", part);
        }
    }

    @Test
    void findsTheSameTextAtItsOffsetsWhateverTheTextIs() {
        String[] pieces = {
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "he said",
            " said ",
            "According to ",
            "John Smith",
            "Dr. Ana Ruiz",
            ", a professor at Oslo University,",
            "that ",
            ". ",
            ", ",
            ": ",
            "\n\n",
            "The expert ",
            "she ",
            "Paris",
            "told Reuters ",
            "(",
            ")",
            "—",
            "is confident that ",
            "the plan failed",
            "President ",
            "of ",
            "and ",
            "Al-",
            "IVANOV",
            "47, ",
            "saying ",
            "called it ",
            "…",
            "é",
            "😀"
        };
        long seed = 42;
        Random random = new Random(seed);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                body.append(pieces[random.nextInt(pieces.length)]);
                body.append(random.nextBoolean() ? " " : "");
            }
            String headline = pieces[random.nextInt(pieces.length)] + " " + pieces[random.nextInt(pieces.length)];
            try {
                assertOffsets(ENRICHER.enrich(ShowFile.story(headline, body.toString())), headline, body.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + headline + " / " + body, e);
            }
        }
    }

    private static void assertOffsets(Enrichment enrichment, String headline, String body) {
        for (Person person : enrichment.people()) {
            assertThat(person.mentions()).isNotEmpty();
            person.mentions().forEach(mention -> assertMention(mention, headline, body));
            person.roles()
                    .forEach(role -> assertThat(
                                    text(role.field(), headline, body).substring(role.start(), role.end()))
                            .isEqualTo(role.text()));
            assertThat(person.confidence()).isBetween(0, 100);
            assertThat(person.relevance()).isBetween(0, 100);
        }
        for (Region region : enrichment.regions()) {
            region.mentions().forEach(mention -> assertMention(mention, headline, body));
        }
        for (Quote quote : enrichment.quotes()) {
            String text = text(quote.field(), headline, body);
            assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
            if (quote.cue() != null) {
                assertThat(text.substring(quote.cue().start(), quote.cue().end()))
                        .isEqualTo(quote.cue().text());
            }
            if (quote.speaker() != null) {
                assertThat(text.substring(
                                quote.speaker().start(), quote.speaker().end()))
                        .isEqualTo(quote.speaker().text());
            }
        }
    }

    private static void assertMention(Mention mention, String headline, String body) {
        assertThat(text(mention.field(), headline, body).substring(mention.start(), mention.end()))
                .isEqualTo(mention.text());
    }

    private static String text(Enrichment.Field field, String headline, String body) {
        return field == Enrichment.Field.HEADLINE ? headline : body;
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("Ivan ")
                    .append((char) ('A' + i % 26))
                    .append(letters(i))
                    .append(" said. ");
        }
        return names.toString();
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("v");
        for (int n = number; n > 0; n /= 26) {
            letters.append((char) ('a' + n % 26));
        }
        return letters.toString();
    }
}
