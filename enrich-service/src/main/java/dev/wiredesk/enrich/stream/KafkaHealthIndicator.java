package dev.wiredesk.enrich.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Tells whether the broker answers, by asking it at most every few seconds. */
@Component("kafka")
class KafkaHealthIndicator implements HealthIndicator, DisposableBean {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int TIMEOUT_MILLIS = 2_000;

    private final Admin admin;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    KafkaHealthIndicator(KafkaAdmin settings) {
        Map<String, Object> properties = new HashMap<>(settings.getConfigurationProperties());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "enrich-health");
        this.admin = Admin.create(properties);
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        try {
            var cluster = admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS));
            int nodes =
                    cluster.nodes().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS).size();
            return Health.up().withDetail("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
