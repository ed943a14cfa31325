package dev.wiredesk.engines;

import dev.wiredesk.local.ElasticsearchNode;
import dev.wiredesk.local.KafkaBroker;
import dev.wiredesk.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A child process of this one. */
record LocalEngine(Part part, int port) implements Engine {

    static LocalEngine of(KafkaBroker broker) {
        return new LocalEngine(broker, broker.port());
    }

    static LocalEngine of(ElasticsearchNode node) {
        return new LocalEngine(node, node.uri().getPort());
    }

    @Override
    public void stop() {
        part.stop();
    }

    @Override
    public void kill() {
        part.kill();
    }

    @Override
    public void restart() {
        part.restart();
    }

    @Override
    public void freeze() {
        signal("STOP");
    }

    @Override
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(part.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -%s of %s ended with %d".formatted(name, part.name(), status));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        part.close();
    }
}
