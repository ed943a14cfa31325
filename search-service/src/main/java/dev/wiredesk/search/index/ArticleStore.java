package dev.wiredesk.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.article.StoredItem;
import dev.wiredesk.search.article.VersionDocument.Kept;
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

/** Reads what is stored of articles and their versions, and writes under the condition that it still is. */
@Component
class ArticleStore {

    private static final String KEPT = "kept";

    /** Whole articles in one answer, each of which may have megabytes. */
    private static final int MOST_WHOLE = 20;

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

    private String index(Address address) {
        return address.isVersion() ? target.versions() : target.articles();
    }

    /**
     * Where a document stands.
     *
     * @param isVersion whether in the history
     */
    record Address(boolean isVersion, String id) {

        /** Of an item's current version. */
        static Address current(String id) {
            return new Address(false, id);
        }

        /** Of one version. */
        static Address version(String id) {
            return new Address(true, id);
        }
    }

    /** The state of a document that a write relies on. */
    record State(long seqNo, long primaryTerm) {}

    /** What a document says, and its state. */
    record Stored<T>(T value, State state) {}

    /** What is there of what was asked for, by the documents' ids. */
    record Found(Map<String, Stored<StoredItem>> items, Map<String, Stored<Kept>> versions) {}

    /**
     * A document to be written.
     *
     * @param replaces the state it is to replace; null: there must be none
     */
    record Write(
            Address address, BinaryData document, @Nullable State replaces) {}

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

    /** What is stored of items and versions; as of now, refreshed or not. */
    Found read(Collection<String> items, Collection<String> versions) throws UnavailableException {
        List<MultiGetOperation> wanted = new ArrayList<>(items.size() + versions.size());
        items.forEach(id -> wanted.add(get(Address.current(id), StoredItem.FIELDS)));
        versions.forEach(id -> wanted.add(get(Address.version(id), List.of(KEPT))));
        List<GetResult<ObjectNode>> found = get(wanted);
        Found stored = new Found(new HashMap<>(), new HashMap<>());
        for (int i = 0; i < found.size(); i++) {
            GetResult<ObjectNode> document = found.get(i);
            if (document.found() && i < items.size()) {
                stored.items.put(document.id(), new Stored<>(item(document), state(document)));
            } else if (document.found()) {
                stored.versions.put(document.id(), new Stored<>(kept(document), state(document)));
            }
        }
        return stored;
    }

    /** The articles in those of the documents that are there. */
    Map<Address, ArticleEnriched> articles(List<Address> addresses) throws UnavailableException {
        Map<Address, ArticleEnriched> articles = new HashMap<>();
        for (int from = 0; from < addresses.size(); from += MOST_WHOLE) {
            List<Address> some = addresses.subList(from, Math.min(addresses.size(), from + MOST_WHOLE));
            List<GetResult<ObjectNode>> found =
                    get(some.stream().map(address -> get(address, List.of())).toList());
            for (int i = 0; i < found.size(); i++) {
                ObjectNode source = found.get(i).source();
                if (source != null) {
                    articles.put(some.get(i), EventJson.MAPPER.treeToValue(source, ArticleEnriched.class));
                }
            }
        }
        return articles;
    }

    private MultiGetOperation get(Address address, List<String> fields) {
        return MultiGetOperation.of(get -> {
            get.index(index(address)).id(address.id());
            return fields.isEmpty() ? get : get.source(source -> source.filter(only -> only.includes(fields)));
        });
    }

    /** In the order of what is wanted. */
    private List<GetResult<ObjectNode>> get(List<MultiGetOperation> wanted) throws UnavailableException {
        MgetResponse<ObjectNode> response;
        try {
            response = elasticsearch.mget(MgetRequest.of(get -> get.docs(wanted)), ObjectNode.class);
        } catch (IOException | ElasticsearchException e) {
            throw new UnavailableException(Failure.describe(e), e);
        }
        List<GetResult<ObjectNode>> found = new ArrayList<>(wanted.size());
        for (MultiGetResponseItem<ObjectNode> item : response.docs()) {
            if (item.isFailure()) {
                throw failed(
                        item.failure().error().type(), item.failure().error().reason());
            }
            found.add(item.result());
        }
        return found;
    }

    private static StoredItem item(GetResult<ObjectNode> document) throws UnavailableException {
        return StoredItem.read(document.source()).orElseThrow(() -> foreign(document));
    }

    private static Kept kept(GetResult<ObjectNode> document) throws UnavailableException {
        JsonNode kept = document.source() == null ? null : document.source().get(KEPT);
        if (kept == null) {
            throw foreign(document);
        }
        return EventJson.MAPPER.treeToValue(kept, Kept.class);
    }

    private static State state(GetResult<ObjectNode> document) throws UnavailableException {
        Long seqNo = document.seqNo();
        Long primaryTerm = document.primaryTerm();
        if (seqNo == null || primaryTerm == null) {
            throw foreign(document);
        }
        return new State(seqNo, primaryTerm);
    }

    private static UnavailableException foreign(GetResult<?> document) {
        return new UnavailableException("The document " + document.id() + " was not written by this service", null);
    }

    /** Writes all of them; one answer each, in their order. */
    List<Answer> write(List<Write> writes) {
        List<Answer> answers = new ArrayList<>(writes.size());
        List<Write> part = new ArrayList<>();
        long size = 0;
        for (Write write : writes) {
            long bytes = write.document().size();
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
            response = elasticsearch.bulk(BulkRequest.of(bulk -> bulk.requireAlias(target.alias())
                    .operations(writes.stream().map(this::operation).toList())));
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

    private BulkOperation operation(Write write) {
        Address address = write.address();
        State replaces = write.replaces();
        return replaces == null
                ? BulkOperation.of(operation -> operation.create(
                        create -> create.index(index(address)).id(address.id()).document(write.document())))
                : BulkOperation.of(operation -> operation.index(replace -> replace.index(index(address))
                        .id(address.id())
                        .ifSeqNo(replaces.seqNo())
                        .ifPrimaryTerm(replaces.primaryTerm())
                        .document(write.document())));
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
