package dev.wiredesk.search.deadletter;

import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.Handled;
import dev.wiredesk.search.deadletter.letter.LetterDetail;
import dev.wiredesk.search.deadletter.letter.LetterFilter;
import dev.wiredesk.search.deadletter.letter.LetterId;
import dev.wiredesk.search.deadletter.letter.LetterPage;
import dev.wiredesk.search.deadletter.letter.Selection;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.http.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/operations/dead-letters")
class DeadLetterController {

    private static final List<String> PARAMETERS = Stream.concat(
                    LetterFilter.NAMES.stream(), Stream.of("size", "cursor"))
            .toList();
    private static final int USUAL_SIZE = 50;
    private static final int MOST = 200;

    private final DeadLetterOffice office;

    DeadLetterController(DeadLetterOffice office) {
        this.office = office;
    }

    @GetMapping
    LetterPage list(@RequestParam MultiValueMap<String, String> values) {
        Parameters parameters = new Parameters(values, PARAMETERS);
        return office.list(
                LetterFilter.read(parameters),
                parameters.one("cursor").orElse(null),
                parameters.number("size", 1, MOST, USUAL_SIZE));
    }

    @GetMapping("/{id}")
    LetterDetail show(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Principal operator) {
        Parameters.none(values);
        return office.show(id(id), operator.getName());
    }

    /** As a file that no browser opens, whatever is in it. */
    @GetMapping("/{id}/bytes")
    ResponseEntity<byte[]> bytes(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> values, Principal operator) {
        Parameters.none(values);
        LetterId letter = id(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(letter + ".bin")
                                .build()
                                .toString())
                .body(office.bytes(letter, operator.getName()).orElseGet(() -> new byte[0]));
    }

    @PostMapping(path = "/redrive", consumes = MediaType.APPLICATION_JSON_VALUE)
    Handled redrive(@RequestParam MultiValueMap<String, String> values, InputStream body, Principal operator)
            throws IOException {
        return handle(Action.REDRIVE, values, body, operator);
    }

    @PostMapping(path = "/drop", consumes = MediaType.APPLICATION_JSON_VALUE)
    Handled drop(@RequestParam MultiValueMap<String, String> values, InputStream body, Principal operator)
            throws IOException {
        return handle(Action.DROP, values, body, operator);
    }

    private Handled handle(Action action, MultiValueMap<String, String> values, InputStream body, Principal operator)
            throws IOException {
        Parameters.none(values);
        Selection selection = Selection.read(new Parameters(SelectionBody.read(body), Selection.NAMES));
        return office.handle(action, selection, operator.getName());
    }

    private static LetterId id(String text) {
        return LetterId.parse(text).orElseThrow(() -> new NotFoundException("There is no dead letter " + text));
    }
}
