package dev.wiredesk.local.bench;

import dev.wiredesk.local.gold.GoldStory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wire copy of about 3,000 characters with places, people and quotes in it: the English stories of {@code gold}, each
 * continued with paragraphs of others, so that no two are the same. The same for the same seed.
 */
public final class WireCopy {
    private static final int BODY = 3_000;
    private static final Duration SPAN = Duration.ofDays(365);

    private final List<GoldStory> stories;
    private final List<String> paragraphs;
    private final Random random;
    private final Instant latest;

    /**
     * Copy that was written in the year before.
     *
     * @param gold the folder {@code gold}
     * @param latest when the newest was written
     */
    public WireCopy(Path gold, long seed, Instant latest) throws IOException {
        this.stories =
                GoldStory.readAll(List.of(gold.resolve("stories/train"), gold.resolve("stories/development"))).stream()
                        .filter(story -> story.language().equals("en") && story.headline() != null)
                        .toList();
        this.paragraphs = stories.stream()
                .flatMap(story -> Arrays.stream(story.body().split("\n\n")).skip(1))
                .toList();
        this.random = new Random(seed);
        this.latest = latest;
    }

    /** The next so many. */
    public List<Articles.Article> take(int count) {
        List<Articles.Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(next(stories.get(i % stories.size())));
        }
        return articles;
    }

    private Articles.Article next(GoldStory story) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("identity", "urn:bench:" + Articles.NUMBER)
                .put("version", 1)
                .put(
                        "versionCreated",
                        latest.minusSeconds(random.nextLong(SPAN.toSeconds())).toString())
                .put("language", "en")
                .put("urgency", 1 + random.nextInt(8))
                .put("headline", story.headline())
                .put("body", body(story));
        json.putArray("subjects").addObject().put("code", "medtop:" + (20_000_000 + random.nextInt(1_300)));
        String text = json.toString();
        return new Articles.Article(text, text.indexOf(Articles.NUMBER));
    }

    private String body(GoldStory story) {
        StringBuilder body = new StringBuilder(story.body());
        while (body.length() < BODY) {
            body.append("\n\n").append(paragraphs.get(random.nextInt(paragraphs.size())));
        }
        int end = body.length() > BODY + 500 ? body.lastIndexOf("\n\n", BODY + 500) : body.length();
        return body.substring(0, end > 0 ? end : body.length());
    }
}
