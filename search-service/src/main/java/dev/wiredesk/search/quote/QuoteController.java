package dev.wiredesk.search.quote;

import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuoteController {

    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    @GetMapping("/v1/quotes")
    QuotePage quotes(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        return quotes.find(audience, QuoteQuery.parse(parameters));
    }
}
