package dev.wiredesk.search.expert;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExpertController {

    private final Experts experts;
    private final ExpertProfiles profiles;

    ExpertController(Experts experts, ExpertProfiles profiles) {
        this.experts = experts;
        this.profiles = profiles;
    }

    @GetMapping("/v1/experts")
    ExpertPage experts(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        return experts.find(audience, ExpertQuery.parse(parameters));
    }

    @GetMapping("/v1/experts/{id}")
    ExpertProfile expert(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Parameters.none(parameters);
        return profiles.of(audience, id).orElseThrow(() -> new NotFoundException("No story names a person " + id));
    }
}
