package dev.wiredesk.ingest.problem;

import java.net.URI;

/** Everything that can be wrong with a push. The names are part of the HTTP contract and of the meters. */
public enum ProblemKind {
    UNREADABLE(400, "unreadable", "The item is not well-formed"),
    UNAUTHORIZED(401, "unauthorized", "No feed has this key"),
    BAD_SIGNATURE(401, "bad-signature", "The request is not signed as it must be"),
    FEED_DISABLED(403, "feed-disabled", "The feed is switched off"),
    FORMAT_NOT_ALLOWED(403, "format-not-allowed", "The feed may not send this format"),
    KILL_NOT_ALLOWED(403, "kill-not-allowed", "The feed may not cancel items"),
    NO_SUBSCRIPTION(404, "no-subscription", "There is no such subscription"),
    SUBSCRIPTION_ENDED(410, "subscription-ended", "The subscription has ended"),
    TOO_LARGE(413, "too-large", "The item is too large"),
    UNSUPPORTED_TYPE(415, "unsupported-type", "This content type is not taken here"),
    NO_IDENTITY(422, "no-identity", "The item has no identity"),
    NO_TEXT(422, "no-text", "The item has no text"),
    NOT_AN_ITEM(422, "not-an-item", "This is not a news item"),
    INVALID_FIELD(422, "invalid-field", "A field of the item is not what it should be"),
    EMPTY_BATCH(422, "empty-batch", "The batch is empty"),
    RATE_EXCEEDED(429, "rate-exceeded", "The feed sends faster than it may"),
    BUSY(503, "busy", "Too much is being taken in at the moment"),
    UNAVAILABLE(503, "unavailable", "The item could not be put in safe keeping");

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** As it stands in the {@code outcome} of meters. */
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return URI.create("https://wiredesk.dev/problems/" + slug);
    }
}
