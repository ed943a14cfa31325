package dev.wiredesk.search.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.search.deadletter.letter.Action;
import dev.wiredesk.search.deadletter.letter.LetterFilter;
import dev.wiredesk.search.deadletter.letter.Selection;
import dev.wiredesk.search.http.Parameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class DeadLetterOfficeTests {

    private static final Map<String, Object> NOBODY_THERE = Map.of("bootstrap.servers", "127.0.0.1:1");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Sending sending = new Sending(new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(NOBODY_THERE, new ByteArraySerializer(), new ByteArraySerializer())));
    private final DeadLetterOffice office = new DeadLetterOffice(
            new LogReaders(new DefaultKafkaConsumerFactory<>(
                    NOBODY_THERE, new ByteArrayDeserializer(), new ByteArrayDeserializer())),
            new DecisionLog(sending),
            sending,
            new Audit(meters),
            Clock.systemUTC());

    @Test
    void saysThatKafkaIsAwayAndDoesNothing() {
        LetterFilter all = LetterFilter.read(new Parameters(Map.of(), List.of()));

        assertThatThrownBy(() -> office.list(all, null, 10))
                .isInstanceOf(LogUnavailableException.class)
                .hasMessage("Kafka does not answer");
        assertThatThrownBy(() -> office.handle(Action.REDRIVE, new Selection.Matching(all, null), "night-watch"))
                .isInstanceOf(LogUnavailableException.class);
        assertThat(meters.counter("wiredesk.operations.dead.letters", "action", "redrive", "outcome", "done")
                        .count())
                .isZero();
    }
}
