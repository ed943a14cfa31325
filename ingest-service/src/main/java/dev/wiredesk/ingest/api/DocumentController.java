package dev.wiredesk.ingest.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document and a page that shows it, to anybody. The page loads nothing from elsewhere, and of the web
 * jar no file is served that it does not need.
 */
@RestController
class DocumentController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    /** The icons of Swagger UI stand in its style sheet. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final Resource style;
    private final Resource script;

    DocumentController() throws IOException {
        style = swaggerUi("swagger-ui.css");
        script = swaggerUi("swagger-ui-bundle.js");
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> document() {
        return file(own("ingest.yaml"), MediaType.APPLICATION_YAML);
    }

    @GetMapping("/")
    ResponseEntity<Void> start() {
        // Relative, so that it is right behind a proxy that adds to the path.
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "docs")
                .build();
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return file(own("page.html"), HTML);
    }

    @GetMapping("/docs/page.js")
    ResponseEntity<Resource> pageScript() {
        return file(own("page.js"), SCRIPT);
    }

    @GetMapping("/docs/swagger-ui.css")
    ResponseEntity<Resource> style() {
        return file(style, CSS);
    }

    @GetMapping("/docs/swagger-ui-bundle.js")
    ResponseEntity<Resource> script() {
        return file(script, SCRIPT);
    }

    private static ResponseEntity<Resource> file(Resource file, MediaType type) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(file);
    }

    private static Resource own(String name) {
        return new ClassPathResource(name, DocumentController.class);
    }

    /** A file of the web jar, whose path has its version. */
    private static Resource swaggerUi(String name) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/META-INF/resources/webjars/swagger-ui/*/" + name);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " times " + name + " on the class path");
        }
        return found[0];
    }
}
