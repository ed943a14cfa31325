package dev.wiredesk.search.page;

import dev.wiredesk.search.page.view.SuggestionView;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.suggest.SuggestQuery;
import dev.wiredesk.search.suggest.Suggestions;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What appears below the search box while one types: people and regions that may be meant. */
@Controller
class SuggestionsPage {
    private final Suggestions suggestions;

    SuggestionsPage(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Nothing for more words than a name has. */
    @GetMapping(path = "/suggestions", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView suggestions(Audience audience, @RequestParam(defaultValue = "") String q) {
        List<SuggestionView> views = q.length() < 2 || q.length() > SuggestQuery.LONGEST
                ? List.of()
                : SuggestionView.of(
                        suggestions
                                .find(
                                        audience,
                                        SuggestQuery.parse(Map.of(
                                                "q",
                                                List.of(q),
                                                "type",
                                                List.of("person", "region"),
                                                "size",
                                                List.of("4"))))
                                .items(),
                        !audience.isReader());
        return new ModelAndView("suggestions", "suggestions", views);
    }
}
