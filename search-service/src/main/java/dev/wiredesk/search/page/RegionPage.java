package dev.wiredesk.search.page;

import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.page.view.Found;
import dev.wiredesk.search.page.view.RegionView;
import dev.wiredesk.search.query.Filters;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.region.RegionProfile;
import dev.wiredesk.search.region.RegionProfiles;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page about a region: what happens there, and who speaks about it. */
@Controller
class RegionPage {
    private final RegionProfiles profiles;
    private final Clock clock;

    RegionPage(RegionProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping(path = "/regions/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView region(Audience audience, @PathVariable String id) {
        RegionProfile profile = profiles.of(audience, id, Filters.none())
                .orElseThrow(() -> new NotFoundException("No story that may be shown is about this region."));
        return new ModelAndView(
                "region",
                "page",
                RegionView.of(
                        profile,
                        profile.timeline().stream().map(IndexedStories::count).toList(),
                        profile.latest().stream()
                                .map(story -> new Found.Hit(IndexedStories.article(story), Map.of()))
                                .toList(),
                        clock.instant()));
    }
}
