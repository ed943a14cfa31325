package dev.wiredesk.search.trace;

import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TraceController {

    private final Traces traces;

    TraceController(Traces traces) {
        this.traces = traces;
    }

    @GetMapping("/v1/articles/{id}/trace")
    Trace trace(Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> values) {
        Parameters.none(values);
        return traces.of(audience, id);
    }
}
