package dev.wiredesk.ingest.intake;

import dev.wiredesk.ingest.feed.Feeds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Bounds the bytes of items that are between their arrival and the broker's acknowledgement. */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
public class InFlight {
    private static final int UNIT = 1024;

    private final Semaphore units;

    InFlight(IntakeSettings settings, Feeds feeds, MeterRegistry meters) {
        long capacity = settings.maxInFlight().toBytes();
        feeds.require(feed -> {
            if (feed.maxBody() > capacity) {
                throw new IllegalArgumentException("wiredesk.ingest.feeds." + feed.name()
                        + ".max-body must not be larger than wiredesk.ingest.max-in-flight, which is "
                        + settings.maxInFlight());
            }
        });
        int size = Math.toIntExact(capacity / UNIT) + 1;
        units = new Semaphore(size, true);
        Gauge.builder("wiredesk.ingest.in.flight", () -> (double) (size - units.availablePermits()) * UNIT)
                .description("Items between arrival and the broker's acknowledgement")
                .baseUnit("bytes")
                .register(meters);
    }

    public Hold open() {
        return new Hold();
    }

    /** A share of the room, given back when closed; used by one thread at a time. */
    public final class Hold implements AutoCloseable {
        private int held;

        /** Takes room for so many bytes more; false where none came free within the time. */
        public boolean add(long bytes, Duration patience) throws InterruptedException {
            int more = Math.toIntExact((bytes + UNIT - 1) / UNIT);
            if (!units.tryAcquire(more, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            held += more;
            return true;
        }

        /** How much is held. */
        public long bytes() {
            return (long) held * UNIT;
        }

        /** Hands everything that is held over to a new share. */
        public Hold split() {
            Hold other = new Hold();
            other.held = held;
            held = 0;
            return other;
        }

        @Override
        public void close() {
            units.release(held);
            held = 0;
        }
    }
}
