package dev.wiredesk.endtoend;

import dev.wiredesk.engines.Engine;
import java.net.URI;
import java.nio.file.Path;

/** The pipeline's broker and node, each at the end of a way that can fail. */
record Engines(Engine broker, TcpProxy toBroker, Engine node, TcpProxy toNode) implements AutoCloseable {

    /**
     * Starts both.
     *
     * @param directory for what they store and log, where they do not do so in containers
     */
    static Engines start(Path directory) {
        TcpProxy toBroker = TcpProxy.start();
        Engine broker = Engine.kafkaBehind(toBroker.port(), directory.resolve("kafka"));
        toBroker.leadsTo(broker.port());
        TcpProxy toNode = TcpProxy.start();
        Engine node = Engine.elasticsearch(directory.resolve("elasticsearch"));
        toNode.leadsTo(node.port());
        return new Engines(broker, toBroker, node, toNode);
    }

    String brokers() {
        return "127.0.0.1:" + toBroker.port();
    }

    URI elasticsearch() {
        return URI.create("http://127.0.0.1:" + toNode.port());
    }

    @Override
    public void close() {
        toNode.close();
        node.close();
        toBroker.close();
        broker.close();
    }
}
