package dev.wiredesk.local.command;

import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which search-service a command speaks to. */
final class SearchAddress {
    private final Home home;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where search-service answers; that of the Wiredesk on this machine if left out.")
    private @Nullable URI url;

    SearchAddress(Home home) {
        this.home = home;
    }

    /** Whether it is that of this machine, whose keys are known. */
    boolean isHere() {
        return url == null;
    }

    /** @throws CommandFailure it is that of this machine, which does not run */
    URI uri() throws IOException {
        return url != null
                ? url
                : URI.create(new StateFile(home)
                        .readAlive()
                        .orElseThrow(CommandFailure::notRunning)
                        .addresses()
                        .searchUrl());
    }

    /** Nothing is there. */
    CommandFailure unanswered(URI uri) {
        return new CommandFailure(ExitCode.NOT_RUNNING, "Nothing answers at " + uri + ".", "Start it: ./wiredesk up");
    }
}
