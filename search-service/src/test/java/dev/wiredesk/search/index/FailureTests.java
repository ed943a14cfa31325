package dev.wiredesk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.search.index.ArticleStore.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTests {

    @ParameterizedTest
    @CsvSource({
        "409, version_conflict_engine_exception, changed",
        "400, document_parsing_exception, refused",
        "400, illegal_argument_exception, refused",
        "413, some_size_exception, refused",
        "429, es_rejected_execution_exception, not taken",
        "429, cluster_block_exception, not taken",
        "403, cluster_block_exception, not taken",
        "403, security_exception, not taken",
        "404, index_not_found_exception, not taken",
        "400, index_closed_exception, not taken",
        "503, unavailable_shards_exception, not taken",
        "504, timeout_exception, unsure",
        "500, io_exception, unsure",
    })
    void tellsWhatWillNeverBeTakenFromWhatIsNotTakenNow(int status, String type, String expected) {
        String told = switch (Failure.answer(status, type, "why")) {
            case Answer.Written _ -> "written";
            case Answer.Changed _ -> "changed";
            case Answer.Refused _ -> "refused";
            case Answer.Unavailable(String _, boolean unsure) -> unsure ? "unsure" : "not taken";
        };

        assertThat(told).isEqualTo(expected);
    }
}
