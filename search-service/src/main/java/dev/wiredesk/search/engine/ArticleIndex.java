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

/** The indices that articles and their history are in, made from the templates in {@code elasticsearch/}. */
@Component
public class ArticleIndex {

    /** The name everything reads and writes by; it points at one generation of the index. */
    public static final String ALIAS = "articles";

    /** The name of the index that holds every version of every article. */
    public static final String HISTORY = "article-versions";

    private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);

    private final ElasticsearchClient elasticsearch;

    ArticleIndex(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Makes templates and indices if they are not there yet; several services may do so at once. A template of a newer
     * service stays.
     *
     * @throws IOException Elasticsearch cannot be reached
     * @throws ElasticsearchException it can, and refuses
     */
    public void ensure() throws IOException {
        ensure(HISTORY);
        ensure(ALIAS);
    }

    /** Template, file and first generation are called after the alias. */
    private void ensure(String name) throws IOException {
        ensureTemplate(name);
        if (!elasticsearch.indices().existsAlias(alias -> alias.name(name)).value()) {
            createFirstGeneration(name);
        }
    }

    private void ensureTemplate(String name) throws IOException {
        PutIndexTemplateRequest template = template(name);
        boolean known = elasticsearch
                .indices()
                .existsIndexTemplate(exists -> exists.name(name))
                .value();
        if (!known || installedVersion(name) < version(template.version())) {
            elasticsearch.indices().putIndexTemplate(template);
            log.info("Installed version {} of the index template {}", template.version(), name);
        }
    }

    private long installedVersion(String name) throws IOException {
        return elasticsearch.indices().getIndexTemplate(get -> get.name(name)).indexTemplates().stream()
                .mapToLong(installed -> version(installed.indexTemplate().version()))
                .max()
                .orElse(0);
    }

    private static long version(@Nullable Long version) {
        return version == null ? 0 : version;
    }

    private void createFirstGeneration(String name) throws IOException {
        String generation = name + "-1";
        try {
            elasticsearch
                    .indices()
                    .create(index -> index.index(generation).aliases(name, alias -> alias.isWriteIndex(true)));
            log.info("Created the index {}", generation);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            // Another service was faster, or somebody took the alias away; with the alias set, both are well.
            elasticsearch
                    .indices()
                    .putAlias(alias -> alias.index(generation).name(name).isWriteIndex(true));
        }
    }

    static PutIndexTemplateRequest template(String name) throws IOException {
        try (InputStream json = new ClassPathResource("elasticsearch/" + name + "-template.json").getInputStream()) {
            return PutIndexTemplateRequest.of(template -> template.name(name).withJson(json));
        }
    }
}
