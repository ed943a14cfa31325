package dev.wiredesk.local.stack;

import dev.wiredesk.local.Part;
import dev.wiredesk.local.process.ChildFailed;
import dev.wiredesk.local.stack.State.Condition;
import dev.wiredesk.local.stack.State.PartState;
import dev.wiredesk.local.stack.State.Phase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Starts the parts, loads the sample feed, starts again what dies, and stops everything in the end. It keeps
 * {@code state.json} true all the while.
 */
public final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Home home;
    private final boolean fresh;
    private final boolean samples;
    private final Board board;
    private final Journal journal;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Map<String, Comeback> comebacks = new ConcurrentHashMap<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * For one installation.
     *
     * @param fresh whether to remove what the parts have stored before
     * @param samples whether to load the sample feed into empty data
     */
    public Supervisor(Home home, boolean fresh, boolean samples) {
        this.home = home;
        this.fresh = fresh;
        this.samples = samples;
        this.board = new Board(home);
        this.journal = new Journal(home.log("supervisor"));
    }

    /**
     * Runs the stack until {@link #stop} is called.
     *
     * @return whether it came up; if not, the state tells why, and everything is stopped again
     * @throws AlreadyUp when another supervisor has this installation
     */
    public boolean run() throws IOException, InterruptedException {
        Files.createDirectories(home.logs());
        try (FileChannel lock = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new AlreadyUp();
            }
            try {
                return runAlone();
            } finally {
                stopped.countDown();
            }
        }
    }

    /** Another supervisor has the installation. */
    public static final class AlreadyUp extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Stops everything and returns when it has ended. */
    public void stop() {
        stopAsked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runAlone() throws IOException, InterruptedException {
        if (fresh) {
            home.removeData();
        }
        keepPreviousLogs();
        Keys keys = Keys.loadOrGenerate(home.keys(), home.sampleFeeds());
        Addresses addresses = Addresses.choose();
        board.open(addresses);
        addresses.moved().forEach(journal::say);
        Thread start = Thread.ofVirtual().start(() -> comeUp(new Launch(home, addresses, keys), addresses, keys));
        stopAsked.await();
        start.interrupt();
        start.join();
        boolean cameUp = board.state().failure() == null;
        stopAll();
        return cameUp;
    }

    private void comeUp(Launch launch, Addresses addresses, Keys keys) {
        try {
            startAll(launch);
            SampleFeed feed = new SampleFeed(home, addresses, keys);
            if (samples && feed.isDue()) {
                board.phase(Phase.LOADING_SAMPLES);
                feed.load(board::samples);
            }
            board.phase(Phase.READY);
            journal.say("ready");
            watch();
        } catch (InterruptedException e) {
            // Asked to stop.
        } catch (ChildFailed e) {
            fail(new State.Failure(e.summary(), e.log().toString(), e.lastLines()));
        } catch (IOException | RuntimeException e) {
            fail(new State.Failure(String.valueOf(e.getMessage()), null, List.of()));
        }
    }

    private void fail(State.Failure failure) {
        journal.say("failed: " + failure.summary());
        board.failure(failure);
        stopAsked.countDown();
    }

    /** The engines first, and each service as soon as the engines that it needs are there. */
    private void startAll(Launch launch) throws InterruptedException {
        Map<String, CompletableFuture<Void>> starts = new LinkedHashMap<>();
        CompletableFuture<Void> kafka = begin(launch, "kafka", CompletableFuture.completedFuture(null));
        CompletableFuture<Void> elasticsearch = begin(launch, "elasticsearch", CompletableFuture.completedFuture(null));
        starts.put("kafka", kafka);
        starts.put("elasticsearch", elasticsearch);
        starts.put("ingest", begin(launch, "ingest", kafka));
        starts.put("enrich", begin(launch, "enrich", kafka));
        starts.put("search", begin(launch, "search", CompletableFuture.allOf(kafka, elasticsearch)));
        CompletableFuture<Void> all = CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new));
        CompletableFuture<Object> firstFailure = new CompletableFuture<>();
        starts.values()
                .forEach(start -> start.exceptionally(failure -> {
                    firstFailure.completeExceptionally(failure);
                    return null;
                }));
        try {
            CompletableFuture.anyOf(all, firstFailure).get();
        } catch (ExecutionException e) {
            throw unwrap(e);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    private CompletableFuture<Void> begin(Launch launch, String name, CompletableFuture<Void> after) {
        return after.thenRunAsync(
                () -> parts.put(name, timed(name, Condition.STARTING, () -> launch.start(name))), threads);
    }

    private static RuntimeException unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    /** Makes a part ready, and tells how it goes. */
    private Part timed(String name, Condition meanwhile, Supplier<Part> start) {
        Instant begun = Instant.now();
        int restarts = board.state().part(name).restarts() + (meanwhile == Condition.RESTARTING ? 1 : 0);
        board.part(name, new PartState(meanwhile, 0, begun, 0, restarts));
        Part part = start.get();
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        board.part(name, new PartState(Condition.READY, part.pid(), Instant.now(), seconds, restarts));
        journal.say(name + " is ready after " + seconds + " s, process " + part.pid());
        return part;
    }

    private void watch() throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK_EVERY);
            for (Part part : parts.values()) {
                Comeback comeback = comebacks.computeIfAbsent(part.name(), name -> new Comeback());
                if (!part.isAlive() && comeback.begin()) {
                    threads.execute(() -> restart(part, comeback));
                }
            }
        }
    }

    private void restart(Part part, Comeback comeback) {
        Duration wait = comeback.wait(Instant.now());
        journal.say(part.name() + " has died (process " + part.pid() + "), starting it again in " + wait.toMillis()
                + " ms");
        try {
            Thread.sleep(wait);
            timed(part.name(), Condition.RESTARTING, () -> {
                part.restart();
                return part;
            });
        } catch (InterruptedException e) {
            // Asked to stop.
        } catch (ChildFailed e) {
            if (stopAsked.getCount() > 0) {
                journal.say(e.summary());
                e.lastLines().forEach(line -> journal.say("| " + line));
            }
        } finally {
            comeback.end();
        }
    }

    /** Services before engines, so that none of them sees its engine go. */
    private void stopAll() throws IOException, InterruptedException {
        board.phase(Phase.STOPPING);
        journal.say("stopping");
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        stop(List.of("ingest", "enrich", "search"));
        stop(List.of("elasticsearch", "kafka"));
        journal.say("stopped");
        board.close();
    }

    private void stop(List<String> names) {
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : names) {
                Part part = parts.get(name);
                if (part != null) {
                    stopping.execute(() -> {
                        part.stop();
                        board.stopped(name);
                    });
                }
            }
        }
    }

    private void keepPreviousLogs() throws IOException {
        for (String part : State.PARTS) {
            Path log = home.log(part);
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
