package dev.wiredesk.local.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an upload. */
public sealed interface Outcome {
    /** Items that ingest has. */
    int accepted();

    /** Items that it does not have. */
    int refused();

    /**
     * Ingest has it.
     *
     * @param headline as in the upload, when it has one
     */
    record Accepted(
            String id, @Nullable Long version, @Nullable String headline) implements Outcome {
        @Override
        public int accepted() {
            return 1;
        }

        @Override
        public int refused() {
            return 0;
        }
    }

    /**
     * Ingest says why it does not take it.
     *
     * @param status of the answer
     */
    record Refused(int status, String reason) implements Outcome {
        @Override
        public int accepted() {
            return 0;
        }

        @Override
        public int refused() {
            return 1;
        }
    }

    /**
     * The answer to a batch.
     *
     * @param refusals one line for each item that was not taken
     */
    record Batch(int accepted, int refused, List<String> refusals) implements Outcome {
        public Batch {
            refusals = List.copyOf(refusals);
        }
    }

    /** It was not sent, or nobody answered. */
    record Unsent(String reason) implements Outcome {
        @Override
        public int accepted() {
            return 0;
        }

        @Override
        public int refused() {
            return 1;
        }
    }
}
