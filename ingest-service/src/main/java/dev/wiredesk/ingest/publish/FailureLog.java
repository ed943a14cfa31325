package dev.wiredesk.ingest.publish;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.stereotype.Component;

/** Says why the broker did not take a record, without its content: Spring's own listener would log embargoed copy. */
@Component
class FailureLog implements ProducerListener<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void onError(ProducerRecord<Object, Object> record, @Nullable RecordMetadata metadata, Exception exception) {
        notAcknowledged(record.key(), record.topic(), exception);
    }

    void notAcknowledged(Object key, String topic, @Nullable Exception failure) {
        LOG.warn("Not acknowledged: {} on {}: {}", key, topic, String.valueOf(failure));
    }
}
