package dev.wiredesk.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.PutIndexTemplateRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The index that articles are in, made from the template in {@code elasticsearch/articles-template.json}. */
@Component
public class ArticleIndex {

    /** The name everything reads and writes by; it points at one generation of the index. */
    public static final String ALIAS = "articles";

    private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);
    private static final String TEMPLATE = "articles";
    private static final String FIRST_GENERATION = Generation.FIRST.articles();

    private final ElasticsearchClient elasticsearch;

    ArticleIndex(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Makes template and index if they are not there yet; several services may do so at once. A template of a newer
     * service stays.
     *
     * @throws IOException Elasticsearch cannot be reached
     * @throws ElasticsearchException it can, and refuses
     */
    public void ensure() throws IOException {
        ensureTemplate();
        if (!elasticsearch.indices().existsAlias(alias -> alias.name(ALIAS)).value()) {
            createFirstGeneration();
        }
    }

    private void ensureTemplate() throws IOException {
        PutIndexTemplateRequest template = template();
        boolean known = elasticsearch
                .indices()
                .existsIndexTemplate(exists -> exists.name(TEMPLATE))
                .value();
        if (!known || installedVersion() < version(template.version())) {
            elasticsearch.indices().putIndexTemplate(template);
            log.info("Installed version {} of the index template {}", template.version(), TEMPLATE);
        }
    }

    private long installedVersion() throws IOException {
        return elasticsearch.indices().getIndexTemplate(get -> get.name(TEMPLATE)).indexTemplates().stream()
                .mapToLong(installed -> version(installed.indexTemplate().version()))
                .max()
                .orElse(0);
    }

    private static long version(@Nullable Long version) {
        return version == null ? 0 : version;
    }

    private void createFirstGeneration() throws IOException {
        try {
            elasticsearch
                    .indices()
                    .create(index -> index.index(FIRST_GENERATION).aliases(ALIAS, alias -> alias.isWriteIndex(true)));
            log.info("Created the index {}", FIRST_GENERATION);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            // Another service was faster, or somebody took the alias away; with the alias set, both are well.
            elasticsearch
                    .indices()
                    .putAlias(alias -> alias.index(FIRST_GENERATION).name(ALIAS).isWriteIndex(true));
        }
    }

    static PutIndexTemplateRequest template() throws IOException {
        try (InputStream json = new ClassPathResource("elasticsearch/articles-template.json").getInputStream()) {
            return PutIndexTemplateRequest.of(
                    template -> template.name(TEMPLATE).withJson(json));
        }
    }
}
