package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.local.openapi.ApiDescription;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code docs/api/ingest.yaml} is sound in itself. */
class OpenApiTests {
    private final ApiDescription api = new ApiDescription("ingest");

    @Test
    void isOpenApi() {
        assertThat(api.flaws()).isEmpty();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(api.danglingReferences()).isEmpty();
    }

    @Test
    void showsAnswersAsItDescribesThem() {
        assertThat(api.flawsOfResponseExamples()).isEmpty();
    }

    @Test
    void namesEveryProblem() {
        String described = api.document().at("/components/responses").toString();
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::slug))
                .allSatisfy(slug -> assertThat(described).contains("`" + slug + "`"));
    }
}
