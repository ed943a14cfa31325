package dev.wiredesk.local.command;

import dev.wiredesk.local.operations.DeadLetterCalls;
import dev.wiredesk.local.stack.Home;
import dev.wiredesk.local.stack.Keys;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an operator's commands go to: the stack of this machine, or the search-service that is named. */
final class SearchAccess {
    private final Home home;

    @Mixin
    private final SearchAddress address;

    @Option(
            names = "--token",
            defaultValue = "${env:WIREDESK_TOKEN}",
            paramLabel = "TOKEN",
            description =
                    "An operator's token; better given in WIREDESK_TOKEN. That of this machine if both are left out.")
    private @Nullable String token;

    SearchAccess(Home home) {
        this.home = home;
        this.address = new SearchAddress(home);
    }

    /** What is done with the calls. */
    interface Work {
        void with(DeadLetterCalls calls) throws IOException, InterruptedException;
    }

    /** @throws CommandFailure it cannot be done */
    int run(Work work) throws IOException, InterruptedException {
        URI search = address.uri();
        try (DeadLetterCalls calls = new DeadLetterCalls(search, token())) {
            work.with(calls);
            return ExitCode.OK;
        } catch (DeadLetterCalls.RefusedException e) {
            throw new CommandFailure(ExitCode.FAILED, "Search does not do this: " + e.getMessage(), "");
        } catch (ConnectException e) {
            throw address.unanswered(search);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "Search did not answer: " + e.getMessage(),
                    "Try it again; what was done already is not done twice.");
        }
    }

    private String token() throws IOException {
        if (token != null && !token.isEmpty()) {
            return token;
        }
        if (!address.isHere()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A token is needed for " + address.uri() + ".",
                    "Give an operator's token in WIREDESK_TOKEN.");
        }
        return Keys.read(home.keys()).tokens().getOrDefault("operator", "");
    }
}
