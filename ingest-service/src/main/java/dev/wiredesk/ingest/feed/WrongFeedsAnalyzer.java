package dev.wiredesk.ingest.feed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the service say what is wrong with its feeds in a sentence, not in a stack trace. */
final class WrongFeedsAnalyzer extends AbstractFailureAnalyzer<WrongFeedsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongFeedsException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Change it; docs/operations.md, \"Feeds\", has all keys of a feed.", cause);
    }
}
