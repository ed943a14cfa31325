package dev.wiredesk.local;

/** One process of the stack: an engine or a service. */
public sealed interface Part extends AutoCloseable permits KafkaBroker, ElasticsearchNode, Service {
    /** How people call it: {@code kafka}, {@code elasticsearch}, {@code ingest}, {@code enrich}, {@code search}. */
    String name();

    /** The process id; that of the last process when none runs. */
    long pid();

    boolean isAlive();

    /** Asks the process to end (SIGTERM) and returns when it has. */
    void stop();

    /** Ends the process on the spot (SIGKILL), as a crash does. */
    void kill();

    /**
     * Stops it if it runs and starts it again, at the same addresses over the same data; returns when it answers.
     *
     * @throws dev.wiredesk.local.process.ChildFailed when it does not come up
     */
    void restart();

    /** Stops it; what it has stored stays. */
    @Override
    void close();
}
