package dev.wiredesk.search.page;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.search.chain.ChainPage;
import dev.wiredesk.search.chain.Chains;
import dev.wiredesk.search.http.BadParameterException;
import dev.wiredesk.search.page.view.Found;
import dev.wiredesk.search.page.view.SearchView;
import dev.wiredesk.search.query.ArticlePage;
import dev.wiredesk.search.query.ArticleQuery;
import dev.wiredesk.search.query.Articles;
import dev.wiredesk.search.query.FacetCount;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.IndexUnavailableException;
import dev.wiredesk.search.reading.RefusedQueryException;
import dev.wiredesk.search.similar.SimilarPage;
import dev.wiredesk.search.similar.SimilarStories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stories of the query API, under the same eyes: what readers may not see is decided there. */
@Component
class IndexedStories implements Stories {
    private static final String PAGE_SIZE = "25";

    /** As many copies as a reader looks through. */
    private static final int COPIES = 20;

    private final Articles articles;
    private final SimilarStories similar;
    private final Chains chains;

    IndexedStories(Articles articles, SimilarStories similar, Chains chains) {
        this.articles = articles;
        this.similar = similar;
        this.chains = chains;
    }

    @Override
    public Answer find(Audience audience, Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new HashMap<>(parameters);
        asked.put("size", List.of(PAGE_SIZE));
        asked.put("facets", SearchView.COUNTED);
        try {
            return new Answer.Answered(found(articles.find(audience, ArticleQuery.parse(asked))));
        } catch (BadParameterException | RefusedQueryException e) {
            return new Answer.Refused(String.valueOf(e.getMessage()));
        } catch (IndexUnavailableException _) {
            return new Answer.Away();
        }
    }

    @Override
    public Optional<ArticleEnriched> read(Audience audience, String id) {
        return articles.byId(audience, id).map(IndexedStories::article);
    }

    @Override
    public List<SimilarPage.Item> copies(Audience audience, String id) {
        return similar.of(audience, id, COPIES).map(SimilarPage::items).orElse(List.of());
    }

    @Override
    public List<ChainPage.Item> rewriting(Audience audience, ItemKey story) {
        return chains.rewriting(audience, story);
    }

    private static Found found(ArticlePage page) {
        Map<String, List<Found.Count>> facets = new LinkedHashMap<>();
        page.facets()
                .forEach((name, counts) -> facets.put(
                        name, counts.stream().map(IndexedStories::count).toList()));
        return new Found(
                page.total(), page.items().stream().map(IndexedStories::hit).toList(), facets, page.next());
    }

    static Found.Count count(FacetCount count) {
        return new Found.Count(count.value(), count.name(), count.count());
    }

    private static Found.Hit hit(ObjectNode json) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.path("highlights").properties()) {
            List<String> passages = new ArrayList<>();
            field.getValue().forEach(passage -> passages.add(passage.asString()));
            highlights.put(field.getKey(), passages);
        }
        return new Found.Hit(article(json), highlights);
    }

    static ArticleEnriched article(ObjectNode json) {
        return EventJson.MAPPER.treeToValue(json, ArticleEnriched.class);
    }
}
