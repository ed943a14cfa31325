package dev.wiredesk.search.query;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class ArticleController {

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/v1/articles")
    ArticlePage articles(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        return articles.find(audience, ArticleQuery.parse(parameters));
    }

    @GetMapping("/v1/articles/{id}")
    ObjectNode article(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters.none(parameters);
        return articles.byId(audience, id).orElseThrow(() -> new NotFoundException("There is no article " + id));
    }
}
