package dev.wiredesk.search.query;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
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
    ArticlePage articles(@RequestParam MultiValueMap<String, String> parameters) {
        return articles.find(ArticleQuery.parse(parameters));
    }

    /** What readers may not see they are told no more of than what is not there. */
    @GetMapping("/v1/articles/{id}")
    ObjectNode article(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters.none(parameters);
        return articles.byId(id)
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        Problems.of(HttpStatus.NOT_FOUND, "not-found", "No such article", "There is no article " + id),
                        null));
    }
}
