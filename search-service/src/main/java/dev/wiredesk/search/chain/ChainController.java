package dev.wiredesk.search.chain;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChainController {

    private final Chains chains;

    ChainController(Chains chains) {
        this.chains = chains;
    }

    @GetMapping("/v1/articles/{id}/chain")
    ChainPage chain(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters.none(parameters);
        return chains.of(audience, id).orElseThrow(() -> new NotFoundException("There is no article " + id));
    }
}
