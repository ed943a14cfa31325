package dev.wiredesk.enrich.evaluation;

import com.sun.management.ThreadMXBean;
import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.Enricher;
import dev.wiredesk.enrich.GazetteerPlaceNames;
import dev.wiredesk.enrich.name.NameTagger;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.person.StoryPeople;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.quote.Quotes;
import dev.wiredesk.enrich.region.Regions;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Prints how fast one core enriches, what each step takes, and what the data weigh; {@code ./wiredesk bench enrich} calls it. */
public final class EnrichBench {
    /** About the length of a wire story. */
    private static final int STORY_LENGTH = 3_000;

    private static final int STORIES = 400;
    private static final int WARM_UP_ROUNDS = 5;

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private EnrichBench() {}

    /**
     * Measures on one thread.
     *
     * @param args folder of annotated stories, whose texts in English are put together to stories of 3,000 characters; how many rounds
     * @throws IOException when they cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Wanted: STORIES ROUNDS");
        }
        long before = heap();
        long start = System.nanoTime();
        Enricher enricher = Enricher.create(InstantSource.system());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("All data loaded in %.1f s, %,d MB of heap%n", seconds, (heap() - before) >> 20);
        List<ArticleReceived> stories = stories(Path.of(args[0]));
        System.out.printf("%,d stories of %,d characters, one thread%n", stories.size(), STORY_LENGTH);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            stories.forEach(enricher::enrich);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            int quotes = 0;
            for (ArticleReceived story : stories) {
                quotes += enricher.enrich(story).quotes().size();
            }
            double took = (System.nanoTime() - began) / 1e9;
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
            System.out.printf(
                    "Round %d: %,.0f stories/s, %,d KB allocated for each, %,d quotes%n",
                    round, stories.size() / took, (allocated / stories.size()) >> 10, quotes);
        }
        new EnrichBench().steps(stories);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<ArticleReceived> stories(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Truth truth : Corpus.read(folder, Gazetteer.load()).stories()) {
            if ("en".equals(truth.language())) {
                all.append(truth.body()).append("\n\n");
            }
        }
        List<ArticleReceived> stories = new ArrayList<>();
        int at = 0;
        while (stories.size() < STORIES) {
            int from = at % Math.max(1, all.length() - STORY_LENGTH);
            String text = all.substring(from, Math.min(all.length(), from + STORY_LENGTH));
            stories.add(Evaluation.article("story " + stories.size(), "en", "", text));
            at += STORY_LENGTH;
        }
        return stories;
    }

    /** Each step by itself, in the order that the enricher takes them. */
    private void steps(List<ArticleReceived> stories) {
        Gazetteer gazetteer = Gazetteer.load();
        PersonLexicon lexicon = PersonLexicon.load();
        NameTagger tagger = NameTagger.load(lexicon, gazetteer);
        People people = new People(lexicon, language -> GazetteerPlaceNames.of(gazetteer, language));
        Regions regions = new Regions(gazetteer, List.of());
        Quotes quotes = Quotes.load();
        StoryText none = StoryText.of("");
        for (int round = 0; round <= WARM_UP_ROUNDS; round++) {
            nanos.clear();
            for (ArticleReceived story : stories) {
                StoryText text = timed("text", () -> StoryText.of(story.body()));
                NameTags tags = timed("names", () -> tagger.tag(text, Budget.unlimited()));
                StoryPeople found =
                        timed("people", () -> people.find(none, NameTags.NONE, text, tags, "en", Budget.unlimited()));
                timed(
                        "regions",
                        () -> regions.find(new Regions.Story(
                                story.provider(),
                                story.id(),
                                none,
                                text,
                                "en",
                                NameTags.NONE,
                                tags,
                                List.of(),
                                found.names(Field.BODY, text),
                                found.bodiesOfExperts(Field.BODY),
                                null,
                                List.of(),
                                Budget.unlimited())));
                timed("quotes", () -> quotes.find(text, Field.BODY, found, "en", Budget.unlimited()));
            }
        }
        nanos.forEach(
                (step, took) -> System.out.printf("  %-8s %,6.0f µs a story%n", step, took / 1e3 / stories.size()));
    }

    private <T> T timed(String step, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.merge(step, System.nanoTime() - start, Long::sum);
        return result;
    }
}
