package dev.wiredesk.enrich;

import dev.wiredesk.contracts.ArticleReceived;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prints how many stories of about 3,000 characters one core enriches in a second: a development aid, run by hand. */
public final class Bench {

    private static final String[] FIRST = {"Ngozi", "Dmitry", "María", "Hiroshi", "Fatima", "John", "Aylin", "Lars"};
    private static final String[] LAST = {
        "Adeyemi", "Sokolov", "Fernández", "Tanaka", "Haddad", "Brennan", "Demir", "Holm"
    };
    private static final String[] PLACES = {"Lagos", "Kharkiv", "Bogotá", "Osaka", "Beirut", "Cork", "Izmir", "Bergen"};
    private static final String[] ROLES = {
        "economist", "foreign minister", "spokeswoman", "professor", "mayor", "fisherman"
    };

    private Bench() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Enricher enricher = Enricher.create(Clock.systemUTC());
        System.out.printf("data loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        List<ArticleReceived> stories = stories(new Random(7));
        for (int round = 1; round <= 5; round++) {
            start = System.nanoTime();
            int quotes = 0;
            for (ArticleReceived story : stories) {
                quotes += enricher.enrich(story).quotes().size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("round %d: %.0f stories/s, %d quotes%n", round, stories.size() / seconds, quotes);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static List<ArticleReceived> stories(Random random) {
        List<ArticleReceived> stories = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            StringBuilder body = new StringBuilder();
            while (body.length() < 3_000) {
                String name = pick(FIRST, random) + " " + pick(LAST, random);
                String place = pick(PLACES, random);
                switch (random.nextInt(4)) {
                    case 0 ->
                        body.append("\"We cannot carry this alone, and ")
                                .append(place)
                                .append(" knows it,\" said ")
                                .append(name)
                                .append(", a ")
                                .append(pick(ROLES, random))
                                .append(" from ")
                                .append(place)
                                .append(". ");
                    case 1 ->
                        body.append("The ")
                                .append(pick(ROLES, random))
                                .append(" ")
                                .append(name)
                                .append(" told reporters in ")
                                .append(place)
                                .append(" that the talks would go on until Friday. ");
                    case 2 ->
                        body.append("According to ")
                                .append(name)
                                .append(", prices in ")
                                .append(place)
                                .append(
                                        " have risen by 4.5 percent since the harvest failed in the north of the country. ");
                    default ->
                        body.append("Trucks were still queueing on the road to ")
                                .append(place)
                                .append(" on Tuesday evening, while the rain kept falling.\n\n");
                }
            }
            stories.add(ShowFile.story("Talks go on in " + pick(PLACES, random), body.toString()));
        }
        return stories;
    }

    private static String pick(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
