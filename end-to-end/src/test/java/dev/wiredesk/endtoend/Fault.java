package dev.wiredesk.endtoend;

import dev.wiredesk.contracts.Topics;
import dev.wiredesk.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What goes wrong in operation, for how long, and how it passes. */
enum Fault {
    INGEST_KILLED("`kill -9` of ingest, which is started again", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            return killed(pipeline.ingest());
        }
    },
    ENRICH_KILLED("`kill -9` of enrich, which is started again", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            return killed(pipeline.enrich());
        }
    },
    SEARCH_KILLED("`kill -9` of search, which is started again", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            return killed(pipeline.search());
        }
    },
    BROKER_STOPPED("Kafka stopped", Duration.ofSeconds(60)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            engines.broker().stop();
            return engines.broker()::restart;
        }
    },
    NODE_STOPPED("Elasticsearch stopped", Duration.ofMinutes(3)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            engines.node().stop();
            return engines.node()::restart;
        }
    },
    DISK_FULL("the disk of Elasticsearch full: its indices take no writes", Duration.ofSeconds(30)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            pipeline.block(true);
            return () -> pipeline.block(false);
        }
    },
    SLOW_NETWORK("each 16 KB to and from Kafka and Elasticsearch 50 ms late", Duration.ofSeconds(30)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            engines.toBroker().delay(Duration.ofMillis(50));
            engines.toNode().delay(Duration.ofMillis(50));
            return () -> {
                engines.toBroker().delay(Duration.ZERO);
                engines.toNode().delay(Duration.ZERO);
            };
        }
    },
    NETWORK_CUT("all connections to Kafka and Elasticsearch cut, ten times", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) throws InterruptedException {
            for (int i = 0; i < 10; i++) {
                engines.toBroker().cut();
                engines.toNode().cut();
                Thread.sleep(Duration.ofSeconds(2));
            }
            return () -> {};
        }
    },
    POISON("a record in each topic that is none", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            pipeline.poison(Topics.RECEIVED);
            pipeline.poison(Topics.ENRICHED);
            return () -> {};
        }
    },
    INSTANCES("a second enrich and a second search that join and leave", Duration.ofSeconds(15)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            Service enrich = pipeline.another("enrich", Map.of());
            Service search = pipeline.another("search", Map.of());
            return () -> {
                enrich.close();
                search.close();
            };
        }
    },
    CLOCK("enrich an hour ahead of the others", Duration.ofSeconds(15)) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            Service ahead = pipeline.another(
                    "enrich",
                    Map.of(
                            "LD_PRELOAD", FAKETIME.toString(),
                            "FAKETIME", "+1h",
                            "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
            pipeline.enrich().stop();
            return () -> {
                pipeline.enrich().restart();
                ahead.close();
            };
        }

        @Override
        boolean canHappen() {
            return Files.exists(FAKETIME);
        }
    },
    ROLLING_RESTART("everything restarted, one after the other", Duration.ZERO) {
        @Override
        Recovery happen(Pipeline pipeline, Engines engines) {
            engines.broker().restart();
            engines.node().restart();
            List.of(pipeline.ingest(), pipeline.enrich(), pipeline.search()).forEach(Service::restart);
            return () -> {};
        }
    };

    /** Debian's package faketime. */
    private static final Path FAKETIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

    private final String words;
    private final Duration lasting;

    Fault(String words, Duration lasting) {
        this.words = words;
        this.lasting = lasting;
    }

    /** Makes good what was broken. */
    interface Recovery {
        void recover();
    }

    /** Breaks it, and returns how it comes back. */
    abstract Recovery happen(Pipeline pipeline, Engines engines) throws InterruptedException;

    /** Whether this machine has what it takes. */
    boolean canHappen() {
        return true;
    }

    private static Recovery killed(Service service) {
        service.kill();
        return service::restart;
    }

    String words() {
        return lasting.isZero() ? words : "%s for %d s".formatted(words, lasting.toSeconds());
    }

    Duration lasting() {
        return lasting;
    }
}
