package dev.wiredesk.search.page;

import dev.wiredesk.search.deadletter.DeadLetterOffice;
import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.LetterFilter;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.Selection;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import dev.wiredesk.search.page.view.DeadLettersView;
import dev.wiredesk.search.page.view.HandledView;
import dev.wiredesk.search.page.view.LetterView;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of operators: the dead letters, one of them, and what became of those that something was done with. */
@Controller
@RequestMapping(path = DeadLettersView.PATH, produces = MediaType.TEXT_HTML_VALUE)
class DeadLetterPage {

    private static final int SIZE = 25;

    /** What proves that the form is one of ours; others have read it by now. */
    private static final String FORM_TOKEN = "_csrf";

    private final DeadLetterOffice office;

    DeadLetterPage(DeadLetterOffice office) {
        this.office = office;
    }

    @GetMapping
    ModelAndView list(@RequestParam MultiValueMap<String, String> values) {
        Map<String, List<String>> asked = DeadLettersView.asked(values);
        Parameters parameters = new Parameters(asked, DeadLettersView.PARAMETERS);
        return new ModelAndView(
                "dead-letters",
                "page",
                DeadLettersView.of(
                        values,
                        office.list(
                                LetterFilter.read(parameters),
                                parameters.one("cursor").orElse(null),
                                SIZE)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Principal operator) {
        LetterId letter =
                LetterId.parse(id).orElseThrow(() -> new NotFoundException("There is no dead letter at this address."));
        return new ModelAndView("dead-letter", "letter", LetterView.of(office.show(letter, operator.getName())));
    }

    @PostMapping("/redrive")
    ModelAndView redrive(@RequestParam MultiValueMap<String, String> form, Principal operator) {
        return handle(Action.REDRIVE, form, operator);
    }

    @PostMapping("/drop")
    ModelAndView drop(@RequestParam MultiValueMap<String, String> form, Principal operator) {
        return handle(Action.DROP, form, operator);
    }

    private ModelAndView handle(Action action, MultiValueMap<String, String> form, Principal operator) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(form);
        values.remove(FORM_TOKEN);
        Selection selection = Selection.read(new Parameters(values, Selection.NAMES));
        return new ModelAndView(
                "dead-letters-handled",
                "page",
                HandledView.of(values, office.handle(action, selection, operator.getName())));
    }
}
