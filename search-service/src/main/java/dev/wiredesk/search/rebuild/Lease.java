package dev.wiredesk.search.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The right to change what the aliases point at, which one process has at a time: a document that its holder writes again
 * every few seconds. A lease whose document does not change for a while, by the clock of the process that waits for it, is
 * that of a process that died.
 */
final class Lease implements AutoCloseable {

    private static final String INDEX = "wiredesk-leases";
    private static final String ID = "rebuild-index";
    private static final Duration RENEW_EVERY = Duration.ofSeconds(3);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(15);
    private static final int CONFLICT = 409;

    private final ElasticsearchClient elasticsearch;
    private final String holder = UUID.randomUUID().toString();
    private Written last;
    private final Thread renewing;

    /** A state of the document. */
    private record Written(long seqNo, long primaryTerm, String holder, boolean released) {}

    private Lease(ElasticsearchClient elasticsearch, @Nullable Written before) throws IOException {
        this.elasticsearch = elasticsearch;
        this.last = write(before, false);
        this.renewing = Thread.ofVirtual().name("rebuild-lease").start(this::renewUntilInterrupted);
    }

    /**
     * Takes the lease, if need be after looking for a while whether its holder still lives.
     *
     * @param waits hears of that
     * @throws RebuildFailed another process has it
     */
    static Lease take(ElasticsearchClient elasticsearch, Consumer<String> waits)
            throws IOException, InterruptedException {
        ensureIndex(elasticsearch);
        Written before = read(elasticsearch);
        if (before != null && !before.released()) {
            waits.accept("Another rebuild has not ended, looking for %d s whether it is alive"
                    .formatted(DEAD_AFTER.toSeconds()));
            before = awaitEnd(elasticsearch, before);
        }
        try {
            return new Lease(elasticsearch, before);
        } catch (ElasticsearchException e) {
            throw e.status() == CONFLICT ? busy() : e;
        }
    }

    private static @Nullable Written awaitEnd(ElasticsearchClient elasticsearch, Written before)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + DEAD_AFTER.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(Duration.ofSeconds(1));
            Written now = read(elasticsearch);
            if (now == null || now.released()) {
                return now;
            }
            if (now.seqNo() != before.seqNo()) {
                throw busy();
            }
        }
        return before;
    }

    private static RebuildFailed busy() {
        return new RebuildFailed("Another rebuild is running; there can be one at a time");
    }

    private static void ensureIndex(ElasticsearchClient elasticsearch) throws IOException {
        try {
            elasticsearch
                    .indices()
                    .create(create -> create.index(INDEX)
                            .settings(settings -> settings.numberOfShards("1").autoExpandReplicas("0-1"))
                            .mappings(mappings -> mappings.dynamic(DynamicMapping.False)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static @Nullable Written read(ElasticsearchClient elasticsearch) throws IOException {
        GetResponse<ObjectNode> found =
                elasticsearch.get(get -> get.index(INDEX).id(ID), ObjectNode.class);
        ObjectNode lease = found.source();
        if (!found.found() || lease == null) {
            return null;
        }
        return new Written(
                Objects.requireNonNull(found.seqNo()),
                Objects.requireNonNull(found.primaryTerm()),
                lease.path("holder").asString(""),
                lease.path("released").asBoolean(false));
    }

    private Written write(@Nullable Written replaces, boolean released) throws IOException {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("holder", holder)
                .put("released", released)
                .put("at", Instant.now().toString());
        IndexResponse written = elasticsearch.index(index -> {
            index.index(INDEX).id(ID).document(document);
            return replaces == null
                    ? index.opType(OpType.Create)
                    : index.ifSeqNo(replaces.seqNo()).ifPrimaryTerm(replaces.primaryTerm());
        });
        return new Written(
                Objects.requireNonNull(written.seqNo()),
                Objects.requireNonNull(written.primaryTerm()),
                holder,
                released);
    }

    /** False: another process has it. */
    private synchronized boolean renew(boolean release) throws IOException {
        try {
            last = write(last, release);
            return true;
        } catch (ElasticsearchException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
        // A write of ours whose answer was lost conflicts with the next one.
        Written now = read(elasticsearch);
        if (now == null || !now.holder().equals(holder)) {
            return false;
        }
        last = write(now, release);
        return true;
    }

    private void renewUntilInterrupted() {
        try {
            boolean held = true;
            while (held) {
                Thread.sleep(RENEW_EVERY);
                try {
                    held = renew(false);
                } catch (IOException | ElasticsearchException e) {
                    // Whoever would take the lease meanwhile cannot do so either; it is checked before it counts.
                    held = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Makes sure that this process still has the lease.
     *
     * @throws RebuildFailed it was taken for dead
     */
    void check() throws IOException {
        if (!renew(false)) {
            throw new RebuildFailed("This process was out of touch for so long that another rebuild took its place");
        }
    }

    /** Gives it back, also where the thread was asked to end. */
    @Override
    public void close() throws IOException {
        renewing.interrupt();
        boolean asked = Thread.interrupted();
        try {
            renew(true);
        } finally {
            if (asked) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
