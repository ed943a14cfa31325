package dev.wiredesk.search.page;

import dev.wiredesk.search.history.Versions;
import dev.wiredesk.search.page.view.TraceView;
import dev.wiredesk.search.page.view.VersionsView;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.trace.Trace;
import dev.wiredesk.search.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a story's versions, with what changed and, for its editors, the way that each came. */
@Controller
class VersionsPage {
    private final Versions versions;
    private final Traces traces;

    VersionsPage(Versions versions, Traces traces) {
        this.versions = versions;
        this.traces = traces;
    }

    @GetMapping(path = "/articles/{id}/versions", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView versions(
            Audience audience,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        boolean editor = !audience.isReader();
        var list = from == null && to == null ? versions.list(audience, id) : versions.compare(audience, id, from, to);
        ModelAndView page = new ModelAndView("versions", "page", VersionsView.of(list, editor));
        if (editor) {
            Trace trace = traces.of(audience, id);
            if (trace.isForEditors()) {
                page.addObject("trace", TraceView.of(trace));
            }
        }
        return page;
    }
}
