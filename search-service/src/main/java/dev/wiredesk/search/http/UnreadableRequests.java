package dev.wiredesk.search.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells as a problem what Tomcat refuses before anything of ours hears of it: for the most part letters beyond ASCII that
 * nobody encoded, as {@code curl} sends them.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final JsonMapper json;
    private final CountedProblems problems;

    UnreadableRequests(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.problems = new CountedProblems(meters);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private ProblemDetail problem(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? problems.of(
                        status,
                        "unreadable-request",
                        "The request cannot be read",
                        "The request line or a header cannot be read; in an address, letters beyond ASCII and signs like % "
                                + "are percent-encoded as UTF-8: curl does it with --get --data-urlencode 'q=...'")
                : problems.of(status, "refused-request", "The request cannot be answered", status.getReasonPhrase());
    }

    /** In the place of Tomcat's page. */
    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(problem(status)));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
