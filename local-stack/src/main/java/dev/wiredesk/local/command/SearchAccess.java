package dev.wiredesk.local.command;

import dev.wiredesk.local.operations.DeadLetterCalls;
import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.Keys;
import dev.wiredesk.local.stack.StateFile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an operator's commands go to: the stack of this machine, or the search-service that is named. */
final class SearchAccess {
    private final Home home;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where search-service answers; that of the Wiredesk on this machine if left out.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            defaultValue = "${env:WIREDESK_TOKEN}",
            paramLabel = "TOKEN",
            description =
                    "An operator's token; better given in WIREDESK_TOKEN. That of this machine if both are left out.")
    private @Nullable String token;

    SearchAccess(Home home) {
        this.home = home;
    }

    /** What is done with the calls. */
    interface Work {
        void with(DeadLetterCalls calls) throws IOException, InterruptedException;
    }

    /** @throws CommandFailure it cannot be done */
    int run(Work work) throws IOException, InterruptedException {
        URI search = search(url, home);
        try (DeadLetterCalls calls = new DeadLetterCalls(search, token())) {
            work.with(calls);
            return ExitCode.OK;
        } catch (DeadLetterCalls.RefusedException e) {
            throw new CommandFailure(ExitCode.FAILED, "Search does not do this: " + e.getMessage(), "");
        } catch (ConnectException e) {
            throw new CommandFailure(
                    ExitCode.NOT_RUNNING, "Nothing answers at " + search + ".", "Start it: ./wiredesk up");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "Search did not answer: " + e.getMessage(),
                    "Try it again; what was done already is not done twice.");
        }
    }

    /**
     * Where search-service answers.
     *
     * @param url as was said; null: that of the Wiredesk on this machine
     */
    static URI search(@Nullable URI url, Home home) throws IOException {
        return url != null
                ? url
                : URI.create(new StateFile(home)
                        .readAlive()
                        .orElseThrow(CommandFailure::notRunning)
                        .addresses()
                        .searchUrl());
    }

    private String token() throws IOException {
        if (token != null && !token.isEmpty()) {
            return token;
        }
        if (url != null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A token is needed for " + url + ".",
                    "Give an operator's token in WIREDESK_TOKEN.");
        }
        return Keys.read(home.keys()).tokens().getOrDefault("operator", "");
    }
}
