package dev.wiredesk.search.page;

import dev.wiredesk.search.expert.ExpertProfile;
import dev.wiredesk.search.expert.ExpertProfiles;
import dev.wiredesk.search.expert.ExpertQuery;
import dev.wiredesk.search.expert.Experts;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.page.view.PeopleView;
import dev.wiredesk.search.page.view.ProfileView;
import dev.wiredesk.search.reading.Audience;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory of people, and the page about one of them. */
@Controller
class PeoplePage {
    private final Experts experts;
    private final ExpertProfiles profiles;
    private final Clock clock;

    PeoplePage(Experts experts, ExpertProfiles profiles, Clock clock) {
        this.experts = experts;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping(path = PeopleView.PATH, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView people(Audience audience, @RequestParam MultiValueMap<String, String> parameters) {
        ExpertQuery query = ExpertQuery.parse(PeopleView.asked(parameters));
        return new ModelAndView("people", "page", PeopleView.of(parameters, experts.find(audience, query)));
    }

    @GetMapping(path = PeopleView.PATH + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView person(Audience audience, @PathVariable String id) {
        ExpertProfile profile = profiles.of(audience, id)
                .orElseThrow(() -> new NotFoundException("No story that may be shown names this person."));
        return new ModelAndView(
                "person",
                "page",
                ProfileView.of(
                        profile,
                        profile.timeline().stream().map(IndexedStories::count).toList(),
                        clock.instant()));
    }
}
