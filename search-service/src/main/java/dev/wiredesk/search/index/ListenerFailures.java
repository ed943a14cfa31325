package dev.wiredesk.search.index;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class ListenerFailures {

    /** A batch that failed for a reason nobody thought of comes again; no failure skips it. */
    @Bean
    CommonErrorHandler errorHandler(IndexSettings settings) {
        ExponentialBackOff backOff =
                new ExponentialBackOff(settings.retryAfterAtLeast().toMillis(), 2);
        backOff.setMaxInterval(Math.min(
                settings.retryAfterAtMost().toMillis(), Duration.ofMinutes(1).toMillis()));
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
