package dev.wiredesk.local.process;

import java.io.IOException;

/** Asks a program whether it does its work by now. */
@FunctionalInterface
public interface Readiness {
    /**
     * Answers within a second or two.
     *
     * @throws IOException when there is no answer yet, which means the same as false
     */
    boolean answers() throws IOException;
}
