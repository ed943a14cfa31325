package dev.wiredesk.local.process;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * The main class of every child: runs the program that it is told, and ends the process when the parent is gone.
 *
 * <p>Standard input is a pipe whose other end only the parent holds. The operating system closes it with the parent,
 * whatever ended that, SIGKILL included; the child then shuts down in good order.
 */
final class Leash {
    /** How long an orderly shutdown may take once the parent is gone. */
    private static final long PATIENCE_MILLIS = 20_000;

    private Leash() {}

    /**
     * Runs the program; its own threads decide how long.
     *
     * @param arguments the name of the main class, then the arguments of the program
     */
    public static void main(String[] arguments) throws Throwable {
        Signals.ignoreTerminal();
        Thread watch = new Thread(Leash::endWithParent, "leash");
        watch.setDaemon(true);
        watch.start();
        Class<?> program = Class.forName(arguments[0]);
        MethodHandle main = MethodHandles.publicLookup()
                .findStatic(program, "main", MethodType.methodType(void.class, String[].class))
                .asFixedArity();
        main.invoke((Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithParent() {
        awaitEndOfInput();
        Thread limit = new Thread(Leash::haltWhenPatienceEnds, "leash-limit");
        limit.setDaemon(true);
        limit.start();
        Runtime.getRuntime().exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() != -1) {
                // Nothing is ever said; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
    }

    private static void haltWhenPatienceEnds() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // Then now.
        }
        Runtime.getRuntime().halt(1);
    }
}
