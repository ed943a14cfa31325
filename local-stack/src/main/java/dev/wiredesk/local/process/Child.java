package dev.wiredesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Java program as a child process, which can be stopped or killed and started again in the same place. */
public final class Child implements AutoCloseable {
    /** How long a child that was asked to end may take before it is made to. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final int LAST_LINES = 25;

    private final JavaProgram program;
    private final Readiness readiness;
    private final Duration patience;
    private final ReentrantLock lifeCycle = new ReentrantLock();
    private volatile @Nullable Process process;

    private Child(JavaProgram program, Readiness readiness, Duration patience) {
        this.program = program;
        this.readiness = readiness;
        this.patience = patience;
    }

    /**
     * Starts the program and returns when it answers.
     *
     * @param patience how long it may take to answer
     * @throws ChildFailed when it does not; nothing of it is left running
     */
    public static Child start(JavaProgram program, Readiness readiness, Duration patience) {
        Child child = new Child(program, readiness, patience);
        child.start();
        return child;
    }

    /**
     * Starts it when it does not run, and returns when it answers.
     *
     * @throws ChildFailed when it does not; nothing of it is left running
     */
    public void start() {
        lifeCycle.lock();
        try {
            if (isAlive()) {
                return;
            }
            Files.createDirectories(program.workingDirectory());
            Files.createDirectories(program.log().toAbsolutePath().getParent());
            Process started = program.builder().start();
            process = started;
            await(started);
        } catch (IOException e) {
            throw failed("could not be started: " + e.getMessage());
        } finally {
            lifeCycle.unlock();
        }
    }

    /** Asks the process to end (SIGTERM) and returns when it has; makes it end when it takes too long. */
    public void stop() {
        end(Process::destroy);
    }

    /** Ends the process on the spot (SIGKILL), as a crash does. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Stops it if it runs, and starts it again with the same settings over the same files. */
    public void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** The process id; that of the last process when none runs. */
    public long pid() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(program.name() + " was never started");
        }
        return current.pid();
    }

    private void end(Consumer<Process> how) {
        lifeCycle.lock();
        try {
            Process current = process;
            if (current == null) {
                return;
            }
            how.accept(current);
            if (!current.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not seen to end, the wait was interrupted");
        } finally {
            lifeCycle.unlock();
        }
    }

    private void await(Process started) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!answers()) {
                if (started.waitFor(ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failed("ended with exit code " + started.exitValue() + " while it was starting");
                }
                if (System.nanoTime() > deadline) {
                    throw failed("did not answer within " + patience.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not awaited, the wait was interrupted");
        } finally {
            if (!started.isAlive() || Thread.currentThread().isInterrupted()) {
                started.destroyForcibly();
            }
        }
    }

    private boolean answers() {
        try {
            return readiness.answers();
        } catch (IOException e) {
            return false;
        }
    }

    private ChildFailed failed(String what) {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
        }
        return new ChildFailed(
                program.name() + " " + what, program.log(), LogTail.lastLines(program.log(), LAST_LINES));
    }
}
