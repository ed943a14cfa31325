package dev.wiredesk.search.api;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document and a page that shows it, to anybody. The page loads nothing from elsewhere. */
@RestController
class DocumentController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
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

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> document() {
        return file(own("search.yaml"), MediaType.APPLICATION_YAML);
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return file(own("page.html"), HTML);
    }

    @GetMapping("/docs/page.js")
    ResponseEntity<Resource> pageScript() {
        return file(own("page.js"), SCRIPT);
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
}
