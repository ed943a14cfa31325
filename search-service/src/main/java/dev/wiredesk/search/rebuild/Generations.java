package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.engine.Generation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The generations of the index and its history that there are, and which one readers see. */
class Generations {

    private static final String NOTE = "generation";
    private static final Time NEVER = Time.of(time -> time.time("-1"));

    /** Where a template does not say. */
    private static final Time USUALLY = Time.of(time -> time.time("1s"));

    /** Between looks at whether copies are there. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ElasticsearchClient elasticsearch;

    Generations(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * A generation as it stands.
     *
     * @param live whether readers see it
     * @param note null where nobody has made one: it is the first, or was given up as soon as it was created
     * @param articles of every status
     * @param versions in the history
     * @param bytes of both on the disks of all nodes
     */
    record Known(
            Generation generation,
            boolean live,
            Instant created,
            @Nullable Note note,
            long articles,
            long versions,
            long bytes) {

        /** Whether no reader has ever seen it. */
        boolean isHalfMade() {
            return !live && (note == null || note.state() == Note.State.LOADING);
        }

        /** Whether a swap to it was cut short. */
        boolean isCatchingUp() {
            return live && note != null && note.state() == Note.State.CATCHING_UP;
        }

        Positions readTo() {
            return note == null ? Positions.NONE : note.positions();
        }

        private Instant since() {
            return note == null ? created : note.at();
        }
    }

    /** All of them, the oldest first. */
    List<Known> all() throws IOException {
        Map<String, IndicesStats> sizes = elasticsearch
                .indices()
                .stats(stats -> stats.index(ArticleIndex.ALIAS + "-*", ArticleIndex.HISTORY + "-*"))
                .indices();
        List<Known> known = new ArrayList<>();
        for (Map.Entry<String, IndexState> index : elasticsearch
                .indices()
                .get(get -> get.index(ArticleIndex.ALIAS + "-*"))
                .indices()
                .entrySet()) {
            Optional<Generation> generation = Generation.of(index.getKey());
            if (generation.isPresent()) {
                known.add(known(generation.get(), index.getValue(), sizes));
            }
        }
        known.sort(Comparator.comparing(Known::generation));
        return known;
    }

    private Known known(Generation generation, IndexState index, Map<String, IndicesStats> sizes) throws IOException {
        return new Known(
                generation,
                index.aliases().containsKey(ArticleIndex.ALIAS),
                created(index),
                note(index),
                count(generation.articles()),
                count(generation.versions()),
                bytes(sizes.get(generation.articles())) + bytes(sizes.get(generation.versions())));
    }

    private static long bytes(@Nullable IndicesStats index) {
        return index == null || index.total() == null || index.total().store() == null
                ? 0
                : index.total().store().sizeInBytes();
    }

    private static List<String> names(Generation generation) {
        return List.of(generation.articles(), generation.versions());
    }

    /** What a process left half-made may lack one of the two. */
    private long count(String name) throws IOException {
        return elasticsearch
                .count(count -> count.index(name).ignoreUnavailable(true))
                .count();
    }

    private static Instant created(IndexState index) {
        IndexSettings settings = settings(index);
        return Instant.ofEpochMilli(settings.creationDate() == null ? 0 : settings.creationDate());
    }

    private static @Nullable Note note(IndexState index) {
        JsonData note =
                index.mappings() == null ? null : index.mappings().meta().get(NOTE);
        return note == null ? null : note.to(Note.class);
    }

    /** The one that readers see. */
    Known live() throws IOException {
        return all().stream()
                .filter(Known::live)
                .findFirst()
                .orElseThrow(() -> new RebuildFailed(
                        "No index has the alias " + ArticleIndex.ALIAS + ": search-service has not run here yet"));
    }

    /** The one that readers saw before; empty where there is none. */
    Optional<Known> before(Known live) throws IOException {
        return all().stream()
                .filter(known -> !known.live() && !known.isHalfMade())
                .filter(known -> known.generation().compareTo(live.generation()) != 0)
                .max(Comparator.comparing(Known::since));
    }

    /** Makes a new one, set up to be loaded and not to be searched. */
    Generation create() throws IOException {
        int newest = all().stream()
                .mapToInt(known -> known.generation().number())
                .max()
                .orElse(0);
        Generation next = new Generation(newest + 1);
        elasticsearch.indices().create(create -> create.index(next.articles()));
        note(next, new Note(Note.State.LOADING, Instant.now(), Positions.NONE));
        elasticsearch.indices().create(create -> create.index(next.versions()));
        return next;
    }

    /**
     * Sets it up to be loaded quickly: no copies, no refresh, no write waits for the disk.
     *
     * @return what its indices were set to before
     */
    Map<String, IndexSettings> setUpToLoad(Generation generation) throws IOException {
        Map<String, IndexSettings> usual = new HashMap<>();
        elasticsearch
                .indices()
                .getSettings(get -> get.index(names(generation)))
                .settings()
                .forEach((name, state) -> usual.put(name, settings(state)));
        elasticsearch
                .indices()
                .putSettings(put -> put.index(names(generation))
                        .settings(settings -> settings.refreshInterval(NEVER)
                                .autoExpandReplicas("false")
                                .numberOfReplicas("0")
                                .translog(log -> log.durability(TranslogDurability.Async))));
        return usual;
    }

    /** Sets it up to be searched, and waits until its copies are there; false where they are not when patience is over. */
    boolean setUpToServe(Generation generation, Map<String, IndexSettings> usual, Duration patience)
            throws IOException, InterruptedException {
        for (Map.Entry<String, IndexSettings> each : usual.entrySet()) {
            setTo(each.getKey(), each.getValue());
        }
        refresh(generation);
        return hasCopies(generation, patience);
    }

    /**
     * Asks again and again how things are. A request that is held open for as long as copies take depends on every timeout
     * on its way, the client's own among them.
     */
    private boolean hasCopies(Generation generation, Duration patience) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (elasticsearch
                        .cluster()
                        .health(health -> health.index(names(generation)))
                        .status()
                != HealthStatus.Green) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }

    private void setTo(String name, IndexSettings before) throws IOException {
        elasticsearch
                .indices()
                .putSettings(put -> put.index(name).settings(settings -> {
                    settings.refreshInterval(before.refreshInterval() == null ? USUALLY : before.refreshInterval());
                    if (before.autoExpandReplicas() == null) {
                        settings.autoExpandReplicasWithNull();
                    } else {
                        settings.autoExpandReplicas(before.autoExpandReplicas());
                    }
                    if (before.numberOfReplicas() != null) {
                        settings.numberOfReplicas(before.numberOfReplicas());
                    }
                    return settings.translog(log -> log.durability(TranslogDurability.Request));
                }));
    }

    void refresh(Generation generation) throws IOException {
        elasticsearch.indices().refresh(refresh -> refresh.index(names(generation)));
    }

    /** Points readers and writers from one to the other, in one step. */
    void swap(Generation from, Generation to) throws IOException {
        elasticsearch
                .indices()
                .updateAliases(update -> update.actions(
                        remove(from.articles(), ArticleIndex.ALIAS),
                        remove(from.versions(), ArticleIndex.HISTORY),
                        add(to.articles(), ArticleIndex.ALIAS),
                        add(to.versions(), ArticleIndex.HISTORY)));
    }

    private static Action remove(String index, String alias) {
        return Action.of(action ->
                action.remove(remove -> remove.index(index).alias(alias).mustExist(true)));
    }

    private static Action add(String index, String alias) {
        return Action.of(
                action -> action.add(add -> add.index(index).alias(alias).isWriteIndex(true)));
    }

    /** Notes it in the place of what was noted before. */
    void note(Generation generation, Note note) throws IOException {
        String name = generation.articles();
        IndexState index = Objects.requireNonNull(
                elasticsearch.indices().get(get -> get.index(name)).indices().get(name));
        Map<String, JsonData> meta = new HashMap<>(
                index.mappings() == null ? Map.of() : index.mappings().meta());
        meta.put(NOTE, JsonData.of(note, elasticsearch._jsonpMapper()));
        elasticsearch.indices().putMapping(put -> put.index(name).meta(meta));
    }

    void delete(Generation generation) throws IOException {
        elasticsearch.indices().delete(delete -> delete.index(names(generation)).ignoreUnavailable(true));
    }

    private static IndexSettings settings(IndexState index) {
        IndexSettings settings = Objects.requireNonNull(index.settings());
        return settings.index() == null ? settings : settings.index();
    }
}
