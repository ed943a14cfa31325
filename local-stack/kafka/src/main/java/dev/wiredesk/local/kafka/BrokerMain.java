package dev.wiredesk.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Starts one Kafka broker with a {@code server.properties}, and formats its empty storage first. */
public final class BrokerMain {
    private BrokerMain() {}

    /**
     * Runs until the process is stopped.
     *
     * @param arguments the {@code server.properties} and the log directory that it names
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected the server.properties and its log directory");
        }
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", properties};
            int outcome = StorageTool.execute(format, System.out);
            if (outcome != 0) {
                throw new IllegalStateException("The storage could not be formatted, StorageTool says " + outcome);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
