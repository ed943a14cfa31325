package dev.wiredesk.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.local.bench.ProducerSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ProducerFactory;

class ProducerSettingsTests {

    @Test
    void theBenchmarksBareProducerIsConfiguredAsTheServicesOwnForBatches() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
                .run(context -> {
                    ProducerFactory<?, ?> producers = context.getBean(ProducerFactory.class);
                    Map<String, String> own = new HashMap<>();
                    producers.getConfigurationProperties().forEach((name, value) -> own.put(name, value.toString()));
                    ArticlePublisher.TOGETHER.forEach((name, value) -> own.put(name, value.toString()));
                    own.keySet()
                            .removeAll(Set.of("bootstrap.servers", "key.serializer", "value.serializer", "client.id"));

                    assertThat(own).isEqualTo(ProducerSettings.OF_INGEST);
                });
    }
}
