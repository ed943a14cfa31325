package dev.wiredesk.search.similar;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SimilarController {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    private final SimilarStories stories;

    SimilarController(SimilarStories stories) {
        this.stories = stories;
    }

    @GetMapping("/v1/articles/{id}/similar")
    SimilarPage similar(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters read = new Parameters(parameters, List.of("size"));
        return stories.of(audience, id, read.number("size", 1, LARGEST_SIZE, DEFAULT_SIZE))
                .orElseThrow(() -> new NotFoundException("There is no article " + id));
    }
}
