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
        private long bytes;
        private int held;

        /** Takes room for so many bytes more; false where none came free within the time. */
        public boolean add(long more, Duration patience) throws InterruptedException {
            int needed = Math.toIntExact((bytes + more + UNIT - 1) / UNIT) - held;
            if (!units.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            bytes += more;
            held += needed;
            return true;
        }

        /** How much is held. */
        public long bytes() {
            return bytes;
        }

        /** Hands everything that is held over to a new share. */
        public Hold split() {
            Hold other = new Hold();
            other.bytes = bytes;
            other.held = held;
            bytes = 0;
            held = 0;
            return other;
        }

        @Override
        public void close() {
            units.release(held);
            bytes = 0;
            held = 0;
        }
    }
}
