package dev.wiredesk.search.quote;

import static dev.wiredesk.contracts.Enrichment.QuoteKind.DIRECT;
import static dev.wiredesk.contracts.Enrichment.QuoteKind.INDIRECT;
import static dev.wiredesk.contracts.Enrichment.QuoteKind.MIXED;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.wiredesk.search.query.Cursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuoteQueryTests {

    private static final Cursor PLACE = new Cursor(List.of(FieldValue.of(1L), FieldValue.of("abc"), FieldValue.of(0L)));

    @Test
    void kindsAreInOneOrderForACursorIsReadByOtherInstancesToo() {
        for (List<String> given :
                List.of(List.of("mixed", "direct", "indirect"), List.of("indirect", "direct", "mixed"))) {
            QuoteQuery query = QuoteQuery.parse(Map.of("kind", given));
            assertThat(query.kinds()).containsExactly(DIRECT, INDIRECT, MIXED);
            assertThat(query.kinds()).hasToString("[DIRECT, INDIRECT, MIXED]");
        }
    }

    @Test
    void aCursorLeadsOnInItsOwnQuery() {
        Map<String, List<String>> asked = new HashMap<>(Map.of("kind", List.of("mixed", "direct")));
        asked.put("cursor", List.of(QuoteQuery.parse(asked).next(PLACE)));

        assertThat(Objects.requireNonNull(QuoteQuery.parse(asked).cursor()).after())
                .hasSize(3);
    }
}
