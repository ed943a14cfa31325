package dev.wiredesk.search.history;

import dev.wiredesk.contracts.EventJson;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.reading.Audience;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class VersionController {

    private static final List<String> PARAMETERS = List.of("from", "to");

    private final Versions versions;

    VersionController(Versions versions) {
        this.versions = versions;
    }

    @GetMapping("/v1/articles/{id}/versions")
    VersionList versions(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        String from = parameters.one("from").orElse(null);
        String to = parameters.one("to").orElse(null);
        return from == null && to == null ? versions.list(audience, id) : versions.compare(audience, id, from, to);
    }

    @GetMapping("/v1/articles/{id}/versions/{key}")
    ObjectNode version(
            Audience audience,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values) {
        Parameters.none(values);
        ObjectNode version = EventJson.MAPPER.valueToTree(versions.one(audience, id, key));
        version.putObject("links")
                .put("self", "/v1/articles/" + id + "/versions/" + key)
                .put("article", "/v1/articles/" + id);
        return version;
    }
}
