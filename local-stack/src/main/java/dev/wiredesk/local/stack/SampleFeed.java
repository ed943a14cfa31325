package dev.wiredesk.local.stack;

import dev.wiredesk.local.push.Outcome;
import dev.wiredesk.local.push.Pusher;
import dev.wiredesk.local.push.Upload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The stories under {@code samples/}, pushed as their agencies would: each feed's files in the order of their names. */
final class SampleFeed {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Home home;
    private final Addresses addresses;
    private final Keys keys;

    SampleFeed(Home home, Addresses addresses, Keys keys) {
        this.home = home;
        this.addresses = addresses;
        this.keys = keys;
    }

    /** Whether there is one that was not yet loaded into the present data. */
    boolean isDue() {
        return !home.sampleFeeds().isEmpty() && !Files.exists(home.samplesLoaded());
    }

    /**
     * Pushes all of it. A file that is refused is part of the tour, so it is told and not a failure.
     *
     * @param progress hears of every file
     * @throws IOException when ingest does not answer
     */
    void load(Consumer<State.Samples> progress) throws IOException, InterruptedException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (String feed : home.sampleFeeds()) {
            files.put(feed, Upload.files(List.of(home.samples().resolve(feed))));
        }
        int total = files.values().stream().mapToInt(List::size).sum();
        int done = 0;
        int items = 0;
        List<String> refusals = new ArrayList<>();
        progress.accept(new State.Samples(total, done, items, refusals));
        for (Map.Entry<String, List<Path>> feed : files.entrySet()) {
            String key = keys.feeds().getOrDefault(feed.getKey(), "");
            try (Pusher pusher = new Pusher(URI.create(addresses.ingestUrl()), key, PATIENCE)) {
                for (Path file : feed.getValue()) {
                    Outcome outcome = pusher.push(Upload.of(file, null, null));
                    refusals.addAll(refusals(home.root().relativize(file), outcome));
                    items += outcome.accepted();
                    done++;
                    progress.accept(new State.Samples(total, done, items, refusals));
                }
            }
        }
        Files.createDirectories(home.data());
        Files.writeString(home.samplesLoaded(), Instant.now() + "\n");
    }

    private static List<String> refusals(Path file, Outcome outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Accepted _ -> List.of();
            case Outcome.Batch batch ->
                batch.refusals().stream().map(line -> file + ", " + line).toList();
            case Outcome.Refused refused -> List.of(file + ": " + refused.status() + " " + refused.reason());
            case Outcome.Unsent unsent ->
                throw new IOException("The sample feed stopped at " + file + ": " + unsent.reason());
        };
    }
}
