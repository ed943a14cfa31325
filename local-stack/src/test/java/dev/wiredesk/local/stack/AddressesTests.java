package dev.wiredesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTests {
    @Test
    void areTheUsualOnesWhereTheseAreFree() {
        Addresses addresses = Addresses.choose(port -> true);

        assertThat(addresses).isEqualTo(Addresses.USUAL);
        assertThat(addresses.moved()).isEmpty();
        assertThat(addresses.ingestUrl()).isEqualTo("http://127.0.0.1:8081");
        assertThat(addresses.kafkaAddress()).isEqualTo("127.0.0.1:9092");
    }

    @Test
    void moveToTheNextFreePortThatNoOtherPartUses() {
        Set<Integer> taken = Set.of(8081, 8084, 9092);

        Addresses addresses = Addresses.choose(port -> !taken.contains(port));

        assertThat(addresses.ingest()).isEqualTo(8085);
        assertThat(addresses.enrich()).isEqualTo(8082);
        assertThat(addresses.search()).isEqualTo(8083);
        assertThat(addresses.kafka()).isEqualTo(9093);
        assertThat(addresses.moved())
                .containsExactly("port 9092 is taken, kafka uses 9093", "port 8081 is taken, ingest uses 8085");
    }

    @Test
    void neverCollideWhenAllUsualPortsAreTaken() {
        Addresses addresses = Addresses.choose(port -> port % 7 == 0);

        assertThat(Set.of(
                        addresses.kafka(),
                        addresses.elasticsearch(),
                        addresses.ingest(),
                        addresses.ingestManagement(),
                        addresses.enrich(),
                        addresses.search(),
                        addresses.searchManagement()))
                .hasSize(7)
                .allMatch(port -> port % 7 == 0);
    }
}
