package dev.wiredesk.ingest.problem;

import dev.wiredesk.contracts.EventJson;
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

/**
 * Tells as a problem what Tomcat refuses before anything of ours hears of it, such as an address with letters beyond ASCII
 * that nobody encoded.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    /** In the place of Tomcat's page. */
    private static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    status,
                    status == HttpStatus.BAD_REQUEST
                            ? "The request line or a header cannot be read; in an address, letters beyond ASCII and signs "
                                    + "like % are percent-encoded as UTF-8"
                            : status.getReasonPhrase());
            problem.setType(SpringProblems.type(status));
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(EventJson.MAPPER.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
