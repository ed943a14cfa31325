package dev.wiredesk.local.process;

/** A program for {@link ChildIT}. */
public final class Example {
    private Example() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("die")) {
            System.err.println("cannot go on");
            System.exit(7);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
        System.out.println("up");
        Thread.sleep(Long.MAX_VALUE);
    }
}
