package dev.wiredesk.local.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Signals of the operating system that a process does not want to end by. */
public final class Signals {
    private Signals() {}

    /**
     * Ignores Ctrl-C and the closing of the terminal. Both go to every process of the terminal at once, but who started
     * the others is the one to end them, in the right order.
     */
    public static void ignoreTerminal() {
        ignore("INT");
        ignore("HUP");
    }

    /** By reflection, as the compiler warns of {@code sun.misc.Signal} in a way that cannot be switched off. */
    private static void ignore(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler nothing = (proxy, method, arguments) -> null;
            Object ignoring = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, nothing);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ignoring);
        } catch (ReflectiveOperationException e) {
            // Not every system has every signal; then there is nothing to ignore.
        }
    }
}
