package dev.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.wiredesk.ingest.problem.ProblemKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code docs/api/ingest.yaml} is sound in itself. */
class OpenApiTests {
    private final ApiDescription api = new ApiDescription();

    @Test
    void isOpenApi() {
        Schema openApi = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(OpenApiTests.class.getResourceAsStream("/openapi/3.1.json"));
        assertThat(openApi.validate(api.document())).isEmpty();
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
