package dev.wiredesk.search.page;

import dev.wiredesk.search.page.view.QuotesView;
import dev.wiredesk.search.quote.QuoteQuery;
import dev.wiredesk.search.quote.Quotes;
import dev.wiredesk.search.reading.Audience;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that quotes are searched on. */
@Controller
class QuotesPage {
    private final Quotes quotes;

    QuotesPage(Quotes quotes) {
        this.quotes = quotes;
    }

    @GetMapping(path = QuotesView.PATH, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView quotes(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        QuoteQuery query = QuoteQuery.parse(QuotesView.asked(parameters));
        return new ModelAndView("quotes", "page", QuotesView.of(parameters, quotes.find(audience, query)));
    }
}
