package dev.wiredesk.local;

import java.nio.file.Path;

/** A process that starts an engine and is then killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
        KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]));
        System.out.println(broker.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
