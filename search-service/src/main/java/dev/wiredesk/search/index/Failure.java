package dev.wiredesk.search.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells apart what Elasticsearch will never take from what it does not take now. */
final class Failure {

    /**
     * Errors of status 400 that are the cluster's or the operator's, and pass: the document stays where it is meanwhile.
     */
    private static final Set<String> PASSING = Set.of(
            "index_closed_exception",
            "cluster_block_exception",
            "validation_exception",
            "illegal_index_shard_state_exception");

    private Failure() {}

    static ArticleStore.Answer answer(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null) {
            Long seqNo = item.seqNo();
            return new ArticleStore.Answer.Written(seqNo == null ? 0 : seqNo);
        }
        return answer(item.status(), String.valueOf(error.type()), reason(error));
    }

    static ArticleStore.Answer answer(int status, String type, String reason) {
        if (status == 409) {
            return new ArticleStore.Answer.Changed();
        }
        boolean documentsFault = (status == 400 || status == 413) && !PASSING.contains(type);
        return documentsFault
                ? new ArticleStore.Answer.Refused(type + ": " + reason)
                : new ArticleStore.Answer.Unavailable(status + " " + type + ": " + reason, isUnsure(status));
    }

    /** Whether a write may have been done in spite of this answer: only a clear refusal tells that it was not. */
    static boolean isUnsure(int status) {
        return status >= 500 && status != 503;
    }

    static String describe(Exception e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static String reason(ErrorCause error) {
        StringBuilder reason = new StringBuilder(String.valueOf(error.reason()));
        for (@Nullable ErrorCause cause = error.causedBy(); cause != null; cause = cause.causedBy()) {
            reason.append(": ").append(cause.reason());
        }
        return reason.toString();
    }
}
