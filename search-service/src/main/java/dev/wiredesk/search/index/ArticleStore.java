package dev.wiredesk.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.engine.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads which versions are stored, and writes under the condition that they still are. */
@Component
class ArticleStore {

    private static final String STORED_VERSION = "indexed.current";

    private final ElasticsearchClient elasticsearch;
    private final ArticleIndex index;
    private final IndexSettings settings;
    private final Target target;

    @Autowired
    ArticleStore(ElasticsearchClient elasticsearch, ArticleIndex index, IndexSettings settings) {
        this(elasticsearch, index, settings, Target.LIVE);
    }

    ArticleStore(ElasticsearchClient elasticsearch, ArticleIndex index, IndexSettings settings, Target target) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.settings = settings;
        this.target = target;
    }

    /** The current version of an item, and the state of its document that a write relies on. */
    record Stored(StoredVersion version, long seqNo, long primaryTerm) {}

    /**
     * A document to be written.
     *
     * @param replaces the state it is to replace; null: there must be none
     */
    record Write(Arrival arrival, @Nullable Stored replaces) {}

    /** What Elasticsearch said to one write. */
    sealed interface Answer {
        record Written(long seqNo) implements Answer {}

        /** The document is no longer what the write relied on. */
        record Changed() implements Answer {}

        /** Never to be taken as it is. */
        record Refused(String reason) implements Answer {}

        /** Not taken now. */
        record Unavailable(String reason, boolean unsure) implements Answer {}
    }

    /** Elasticsearch could not tell. */
    static final class UnavailableException extends Exception {
        UnavailableException(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }

    /** The stored versions of those of the items that are stored; as of now, refreshed or not. */
    Map<String, Stored> read(Collection<String> ids) throws UnavailableException {
        MgetResponse<ObjectNode> found;
        try {
            found = elasticsearch.mget(
                    get -> get.index(target.articles()).ids(List.copyOf(ids)).sourceIncludes(STORED_VERSION),
                    ObjectNode.class);
        } catch (IOException | ElasticsearchException e) {
            throw new UnavailableException(Failure.describe(e), e);
        }
        Map<String, Stored> stored = new HashMap<>();
        for (MultiGetResponseItem<ObjectNode> item : found.docs()) {
            if (item.isFailure()) {
                throw failed(
                        item.failure().error().type(), item.failure().error().reason());
            }
            GetResult<ObjectNode> result = item.result();
            if (result.found()) {
                stored.put(result.id(), stored(result));
            }
        }
        return stored;
    }

    private static Stored stored(GetResult<ObjectNode> result) throws UnavailableException {
        JsonNode source = result.source();
        Long seqNo = result.seqNo();
        Long primaryTerm = result.primaryTerm();
        JsonNode version = source == null ? null : source.at("/indexed/current");
        if (seqNo == null || primaryTerm == null || version == null || version.isMissingNode()) {
            throw new UnavailableException("The document " + result.id() + " was not written by this service", null);
        }
        return new Stored(EventJson.MAPPER.treeToValue(version, StoredVersion.class), seqNo, primaryTerm);
    }

    /** Writes all of them; one answer each, in their order. */
    List<Answer> write(List<Write> writes) {
        List<Answer> answers = new ArrayList<>(writes.size());
        List<Write> part = new ArrayList<>();
        long size = 0;
        for (Write write : writes) {
            long bytes = write.arrival().document().size();
            if (!part.isEmpty() && size + bytes > settings.bulkSize().toBytes()) {
                answers.addAll(send(part));
                part.clear();
                size = 0;
            }
            part.add(write);
            size += bytes;
        }
        if (!part.isEmpty()) {
            answers.addAll(send(part));
        }
        return answers;
    }

    private List<Answer> send(List<Write> writes) {
        BulkResponse response;
        try {
            // Without require_alias a missing index would be made here, without its mapping.
            response = elasticsearch.bulk(BulkRequest.of(bulk -> bulk.index(target.articles())
                    .requireAlias(target.alias())
                    .operations(writes.stream().map(ArticleStore::operation).toList())));
        } catch (IOException e) {
            return all(writes, new Answer.Unavailable(Failure.describe(e), true));
        } catch (ElasticsearchException e) {
            return all(writes, new Answer.Unavailable(Failure.describe(e), Failure.isUnsure(e.status())));
        }
        return response.items().stream().map(Failure::answer).toList();
    }

    private static List<Answer> all(List<Write> writes, Answer answer) {
        return writes.stream().map(_ -> answer).toList();
    }

    private static BulkOperation operation(Write write) {
        String id = write.arrival().id();
        BinaryData document = write.arrival().document();
        Stored replaces = write.replaces();
        return replaces == null
                ? BulkOperation.of(
                        operation -> operation.create(create -> create.id(id).document(document)))
                : BulkOperation.of(operation -> operation.index(replace -> replace.id(id)
                        .ifSeqNo(replaces.seqNo())
                        .ifPrimaryTerm(replaces.primaryTerm())
                        .document(document)));
    }

    private UnavailableException failed(@Nullable String type, @Nullable String reason) {
        if (target.alias() && "index_not_found_exception".equals(type)) {
            try {
                index.ensure();
            } catch (IOException | ElasticsearchException e) {
                return new UnavailableException("The index is not there and cannot be made: " + e.getMessage(), e);
            }
        }
        return new UnavailableException(type + ": " + reason, null);
    }
}
