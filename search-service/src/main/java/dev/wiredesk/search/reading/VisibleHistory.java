package dev.wiredesk.search.reading;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.search.article.StoredItem;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.article.VersionDocument;
import dev.wiredesk.search.engine.ArticleIndex;
import dev.wiredesk.search.reading.Changes.Placed;
import dev.wiredesk.search.reading.KeptVersion.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The versions of an article, of which everybody sees what they may. There are none unless the article itself is to be
 * seen now, so that its embargo holds for all of them (R24). Readers are given what is usable, neither newer than what
 * the article shows nor taken by a kill (R15, R18); editors of its provider know of all versions.
 */
@Component
public class VisibleHistory {

    /** So many of an article's versions are listed, the newest. */
    public static final int MOST = 500;

    private final VisibleIndex articles;
    private final ElasticsearchClient elasticsearch;

    VisibleHistory(VisibleIndex articles, ElasticsearchClient elasticsearch) {
        this.articles = articles;
        this.elasticsearch = elasticsearch;
    }

    /**
     * What the audience is to an article: {@link Audience#EDITOR} or {@link Audience#READER}.
     *
     * @return empty: there is no such article, or none that the audience may see
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<Audience> towards(Audience audience, String articleId) {
        return articles.towards(audience, articleId);
    }

    /**
     * The version that an article is shown as.
     *
     * @return empty: there is no such article, or none that the audience may see
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<StoredVersion> shown(Audience audience, String articleId) {
        return towards(audience, articleId).flatMap(as -> item(as, articleId)).map(StoredItem::current);
    }

    /**
     * Lists the versions that the audience may know of, newest first.
     *
     * @return empty: there is no such article, or none that the audience may see
     * @throws IndexUnavailableException the index does not answer
     */
    public Optional<List<KeptVersion>> of(Audience audience, String articleId) {
        return towards(audience, articleId)
                .flatMap(as -> item(as, articleId).map(item -> versions(as, articleId, item)));
    }

    private List<KeptVersion> versions(Audience audience, String articleId, StoredItem item) {
        return Changes.of(outlines(audience, articleId)).reversed().stream()
                .map(placed -> version(audience, articleId, placed, item))
                .filter(version -> !audience.isReader() || isForReaders(version, item))
                .toList();
    }

    /** Searches may be a second behind; a kill of this moment is seen by the document itself. */
    private Optional<StoredItem> item(Audience audience, String articleId) {
        return item(articleId)
                .filter(item -> !audience.isReader() || item.current().stamp().status() == Status.USABLE);
    }

    /**
     * The whole of some versions, in their order; without the note to editors for those to whom they were given as readers.
     *
     * @param versions none of which a kill has taken
     * @throws IndexUnavailableException the index does not answer
     */
    public List<ArticleEnriched> read(List<KeptVersion> versions) {
        if (versions.stream().anyMatch(KeptVersion::isKilled)) {
            throw new IllegalArgumentException("What a kill has taken is not given out");
        }
        if (versions.isEmpty()) {
            return List.of();
        }
        List<String> ids = versions.stream().map(KeptVersion::documentId).toList();
        Map<String, ArticleEnriched> found = new HashMap<>();
        VisibleIndex.answer(() -> elasticsearch.mget(
                        get -> get.index(ArticleIndex.HISTORY)
                                .docs(versions.stream()
                                        .map(VisibleHistory::wanted)
                                        .toList()),
                        ArticleEnriched.class))
                .docs()
                .forEach(item -> {
                    if (item.isResult() && item.result().source() != null) {
                        found.put(item.result().id(), item.result().source());
                    }
                });
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> new IndexUnavailableException("A version is not there now", null)))
                .toList();
    }

    private static MultiGetOperation wanted(KeptVersion version) {
        return MultiGetOperation.of(get -> get.id(version.documentId())
                .source(source -> source.filter(filter ->
                        filter.excludes(version.audience().isReader() ? List.of(Visibility.EDITOR_NOTE) : List.of()))));
    }

    private Optional<StoredItem> item(String articleId) {
        return StoredItem.read(VisibleIndex.answer(() -> elasticsearch.get(
                        get -> get.index(ArticleIndex.ALIAS).id(articleId).sourceIncludes(StoredItem.FIELDS),
                        ObjectNode.class))
                .source());
    }

    private List<Outline> outlines(Audience audience, String articleId) {
        List<String> fields = new ArrayList<>(List.of("headline", "correction", "kept"));
        if (!audience.isReader()) {
            fields.add(Visibility.EDITOR_NOTE);
        }
        SearchRequest request = SearchRequest.of(search -> search.index(ArticleIndex.HISTORY)
                .query(query -> query.term(term -> term.field("id").value(articleId)))
                .sort(sort -> sort.field(by -> by.field("version").order(SortOrder.Desc)))
                .sort(sort -> sort.field(by -> by.field("receivedAt").order(SortOrder.Desc)))
                .source(source -> source.filter(only -> only.includes(fields)))
                .size(MOST)
                .timeout(VisibleIndex.TIMEOUT)
                .allowPartialSearchResults(false));
        return VisibleIndex.answer(() -> elasticsearch.search(request, Outline.class)).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    private static KeptVersion version(Audience audience, String articleId, Placed placed, StoredItem item) {
        StoredVersion version = placed.outline().kept().version();
        return new KeptVersion(
                audience,
                VersionDocument.id(articleId, version),
                placed.outline(),
                placed.change(),
                version.repeats(item.current()),
                item.current().isKill() || item.versions().isKilled(version));
    }

    private static boolean isForReaders(KeptVersion version, StoredItem item) {
        return !version.isKilled()
                && version.status() == Status.USABLE
                && !version.version().isNewerThan(item.current());
    }
}
