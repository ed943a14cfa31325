package dev.wiredesk.ingest.intake;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.contracts.Original;
import dev.wiredesk.contracts.Position;
import dev.wiredesk.contracts.Status;
import dev.wiredesk.ingest.article.Flag;
import dev.wiredesk.ingest.article.Normalisation;
import dev.wiredesk.ingest.article.Normaliser;
import dev.wiredesk.ingest.feed.Feed;
import dev.wiredesk.ingest.feed.Tally;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.problem.Problem;
import dev.wiredesk.ingest.problem.ProblemKind;
import dev.wiredesk.ingest.publish.ArticlePublisher;
import dev.wiredesk.ingest.publish.Pace;
import dev.wiredesk.ingest.publish.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one item from its bytes to its answer, and counts it. */
@Component
public class Intake {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ArticlePublisher publisher;
    private final Tally tally;
    private final String searchUrl;

    Intake(ArticlePublisher publisher, Tally tally, IntakeSettings settings) {
        this.publisher = publisher;
        this.tally = tally;
        this.searchUrl = settings.searchUrl();
    }

    /**
     * Takes one item.
     *
     * @param original asked for only where there is an item
     * @param arrival when it arrived, which orders what arrives in one request
     * @param pace whether it came alone or with others
     * @param traceparent W3C trace context of the request; null: none
     */
    public CompletableFuture<Answer> take(
            Feed feed,
            Reading reading,
            Supplier<Original> original,
            Instant arrival,
            Pace pace,
            @Nullable String traceparent) {
        return switch (reading) {
            case Reading.Unreadable unreadable ->
                refuse(feed, Problem.unreadable(unreadable.message(), unreadable.line(), unreadable.column()));
            case Reading.NotAnItem(String message) -> refuse(feed, Problem.of(ProblemKind.NOT_AN_ITEM, message));
            case Reading.TooLarge(long limit) -> refuse(feed, Problem.tooLarge("An item", limit));
            case Reading.Malformed malformed -> refuse(feed, Problem.of(ProblemKind.INVALID_FIELD, malformed.flaws()));
            case Reading.Item(ArticleDraft draft)
            when !feed.allows(draft.formatName()) ->
                refuse(
                        feed,
                        Problem.of(
                                ProblemKind.FORMAT_NOT_ALLOWED,
                                "Feed " + feed.name() + " may not send " + draft.formatName()));
            case Reading.Item(ArticleDraft draft) ->
                normalise(feed, draft, original.get(), arrival.truncatedTo(ChronoUnit.MICROS), pace, traceparent);
        };
    }

    private CompletableFuture<Answer> normalise(
            Feed feed,
            ArticleDraft draft,
            Original original,
            Instant receivedAt,
            Pace pace,
            @Nullable String traceparent) {
        List<Normalisation.Normalised> all = new ArrayList<>();
        List<ArticleDraft> drafts = new ArrayList<>(draft.notices());
        drafts.add(draft);
        for (ArticleDraft each : drafts) {
            switch (Normaliser.normalise(each, feed.defaults(), original, receivedAt)) {
                case Normalisation.WithoutIdentity without -> {
                    return refuse(feed, Problem.of(ProblemKind.NO_IDENTITY, without.flaws()));
                }
                case Normalisation.WithoutText without -> {
                    return refuse(feed, Problem.of(ProblemKind.NO_TEXT, without.flaws()));
                }
                case Normalisation.Normalised normalised
                when normalised.article().status() == Status.CANCELED && !feed.mayKill() -> {
                    return refuse(
                            feed,
                            Problem.of(
                                    ProblemKind.KILL_NOT_ALLOWED,
                                    "Feed " + feed.name() + " may not cancel items, and this cancels "
                                            + normalised.article().identity()));
                }
                case Normalisation.TooMuch tooMuch -> {
                    return refuse(feed, Problem.of(ProblemKind.INVALID_FIELD, tooMuch.flaws()));
                }
                case Normalisation.Normalised normalised -> all.add(normalised);
            }
        }
        Normalisation.Normalised item = all.removeLast();
        // An earlier version the item takes the place of anyhow, and is no reinstatement of it (R17).
        List<ArticleReceived> notices = all.stream()
                .map(Normalisation.Normalised::article)
                .filter(notice -> !isEarlierVersion(notice, item.article()))
                .toList();
        CompletableFuture<Publication> publication = publisher.publish(item.article(), pace, traceparent);
        if (!notices.isEmpty()) {
            // Nothing is said of others by what is refused itself, and all of it is safe before it is answered for
            // (R19).
            publication = publication.thenCompose(result -> switch (result) {
                case Publication.Acknowledged _ -> publish(notices, result, pace, traceparent);
                case Publication.TooLarge _, Publication.Unavailable _ -> CompletableFuture.completedFuture(result);
            });
        }
        // While the broker takes its time only what the receipt needs is kept, not the article with its texts.
        Function<Position, Receipt> receipts = Receipt.of(item.article(), searchUrl);
        Set<Flag> flags = item.flags();
        return publication.thenApply(result -> answer(feed, receipts, flags, result));
    }

    private CompletableFuture<Publication> publish(
            List<ArticleReceived> notices, Publication item, Pace pace, @Nullable String traceparent) {
        CompletableFuture<Publication> all = CompletableFuture.completedFuture(item);
        for (ArticleReceived notice : notices) {
            all = publisher.publish(notice, pace, traceparent).thenCombine(all, Intake::worse);
        }
        return all;
    }

    private static boolean isEarlierVersion(ArticleReceived notice, ArticleReceived item) {
        return notice.id().equals(item.id())
                && notice.version() != null
                && (item.version() == null || notice.version() < item.version());
    }

    /** The item's publication where both succeeded, else the failure. */
    private static Publication worse(Publication notice, Publication item) {
        return notice instanceof Publication.Acknowledged ? item : notice;
    }

    private Answer answer(Feed feed, Function<Position, Receipt> receipts, Set<Flag> flags, Publication publication) {
        return switch (publication) {
            case Publication.Acknowledged(Position position) -> {
                Receipt receipt = receipts.apply(position);
                tally.accepted(feed, new Tally.LastItem(receipt.id(), receipt.identity(), receipt.receivedAt()));
                for (Flag flag : flags) {
                    tally.flagged(feed, flag);
                }
                yield new Answer.Accepted(receipt);
            }
            case Publication.TooLarge tooLarge ->
                refused(feed, Problem.tooLarge("The item with its original", tooLarge.limit()));
            case Publication.Unavailable _ -> refused(feed, unavailable());
        };
    }

    /** What to say while the broker does not answer. */
    public static Problem unavailable() {
        return Problem.later(
                ProblemKind.UNAVAILABLE,
                "The broker did not acknowledge it; sending it again later is safe, even if it has arrived",
                RETRY);
    }

    /** What to say when there is no room for more. */
    public static Problem busy() {
        return Problem.later(ProblemKind.BUSY, "There is no room for more items at the moment", RETRY);
    }

    /** Refuses an item, and counts it. */
    public Answer refused(Feed feed, Problem problem) {
        tally.refused(feed, problem.kind());
        return new Answer.Refused(problem);
    }

    private CompletableFuture<Answer> refuse(Feed feed, Problem problem) {
        return CompletableFuture.completedFuture(refused(feed, problem));
    }
}
