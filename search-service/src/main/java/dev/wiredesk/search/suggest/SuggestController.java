package dev.wiredesk.search.suggest;

import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestController {

    private final Suggestions suggestions;

    SuggestController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/v1/suggest")
    SuggestPage suggest(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        return suggestions.find(audience, SuggestQuery.parse(parameters));
    }
}
