package dev.wiredesk.search.region;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegionController {

    /** All filters but those of other places. */
    private static final List<String> OF_PROFILE = Filters.PARAMETERS.stream()
            .filter(name -> !name.equals("region") && !name.equals("near"))
            .toList();

    private final Regions regions;
    private final RegionProfiles profiles;

    RegionController(Regions regions, RegionProfiles profiles) {
        this.regions = regions;
        this.profiles = profiles;
    }

    @GetMapping("/v1/regions")
    RegionPage regions(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        return regions.find(audience, RegionQuery.parse(parameters));
    }

    @GetMapping("/v1/regions/{id}")
    RegionProfile region(
            Audience audience, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Filters filters = Filters.read(new Parameters(parameters, OF_PROFILE));
        return profiles.of(audience, id, filters)
                .orElseThrow(() -> new NotFoundException("There is no story about a region " + id + " among these"));
    }
}
