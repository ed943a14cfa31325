package dev.wiredesk.search.rebuild;

/** While it is open, SIGTERM and Ctrl-C interrupt the thread that opened it, and the process ends when that has cleaned up. */
final class EndInOrder implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final Thread hook;
    private volatile boolean open = true;

    EndInOrder() {
        Thread working = Thread.currentThread();
        hook = new Thread(() -> end(working), "end-in-order");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Thread working) {
        working.interrupt();
        long patience = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            while (open && System.nanoTime() < patience) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook was there for; it sees that this is closed.
            open = false;
        }
    }
}
