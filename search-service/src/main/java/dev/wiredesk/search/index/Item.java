package dev.wiredesk.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.article.ArticleDocument;
import dev.wiredesk.search.article.Decision;
import dev.wiredesk.search.article.Reinstatement;
import dev.wiredesk.search.article.StoredItem;
import dev.wiredesk.search.article.StoredVersion;
import dev.wiredesk.search.article.VersionDocument;
import dev.wiredesk.search.article.VersionDocument.Kept;
import dev.wiredesk.search.article.WrittenArticle;
import dev.wiredesk.search.index.ArticleStore.Address;
import dev.wiredesk.search.index.ArticleStore.Answer;
import dev.wiredesk.search.index.ArticleStore.Found;
import dev.wiredesk.search.index.ArticleStore.State;
import dev.wiredesk.search.index.ArticleStore.Stored;
import dev.wiredesk.search.index.ArticleStore.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arrivals of one item in a batch for which there is no outcome yet. Each is to be in the history, and the item's
 * document is to show the current version; only when both are so, there is an outcome.
 */
final class Item {

    private final String id;
    private final @Nullable Outcome[] outcomes;
    private final List<Placed> open = new ArrayList<>();
    private final List<Intent> intents = new ArrayList<>();
    private @Nullable Stored<StoredItem> stored;
    private @Nullable Decision decision;
    private Map<String, Stored<Kept>> history = Map.of();
    private Reinstatement reinstatement = Reinstatement.NEVER;

    /** Whether one of the arrivals was given up since the decision, which is then not that of those who are left. */
    private boolean undecided;

    /** An arrival with its place in the batch. */
    private static final class Placed {
        private final int place;
        private final Arrival arrival;
        private boolean maybeWritten;

        Placed(int place, Arrival arrival) {
            this.place = place;
            this.arrival = arrival;
            this.maybeWritten = arrival.unsure();
        }
    }

    /** A write, and whose it is. */
    private record Intent(Write write, List<Placed> of) {}

    /** @param outcomes of the whole batch, to be filled in */
    Item(String id, @Nullable Outcome[] outcomes) {
        this.id = id;
        this.outcomes = outcomes;
    }

    String id() {
        return id;
    }

    void add(int place, Arrival arrival) {
        open.add(new Placed(place, arrival));
    }

    Set<String> versionIds() {
        return byVersion().keySet();
    }

    void all(Outcome outcome) {
        open.forEach(each -> outcomes[each.place] = outcome);
    }

    void busy(String reason) {
        open.forEach(each -> outcomes[each.place] = new Outcome.Busy(reason, each.maybeWritten));
    }

    void decide(Found found, Reinstatement reinstatement) {
        this.stored = found.items().get(id);
        this.history = found.versions();
        this.reinstatement = reinstatement;
        this.undecided = false;
        this.decision = Decision.of(
                stored == null ? null : stored.value(),
                open.stream().map(each -> each.arrival.version()).toList(),
                reinstatement);
    }

    /** Where the content of the current version stands, if it is to be written and is none of the arrivals'. */
    Optional<Address> contentElsewhere() {
        Decision decided = decided();
        if (!decided.isChange() || decided.winner() >= 0) {
            return Optional.empty();
        }
        StoredVersion current = decided.current();
        return Optional.of(
                stored != null && stored.value().current().equals(current)
                        ? Address.current(id)
                        : Address.version(VersionDocument.id(id, current)));
    }

    /**
     * Versions before the current document, so that whatever that shows is in the history. Nothing where an arrival turns
     * out to be none that a document can be made of: the others are decided anew.
     */
    List<Write> writes(Map<Address, ArticleEnriched> elsewhere) {
        intents.clear();
        Optional<Address> source = contentElsewhere();
        if (source.isPresent() && !elsewhere.containsKey(source.get())) {
            all(new Outcome.Malformed(
                    "incomplete",
                    new IllegalStateException(
                            "It brings back version " + decided().current().key() + ", which is not in the history")));
            open.clear();
            return List.of();
        }
        byVersion().forEach(this::addVersion);
        if (!undecided && decided().isChange()) {
            addCurrent(source.map(elsewhere::get).orElse(null));
        }
        if (undecided) {
            intents.clear();
        }
        return intents.stream().map(Intent::write).toList();
    }

    /** Enriched anew, a version stays kept since when it first was. */
    private void addVersion(String versionId, List<Placed> same) {
        Arrival best = same.getFirst().arrival;
        Instant since = best.at();
        for (Placed each : same) {
            best = each.arrival.version().replaces(best.version()) ? each.arrival : best;
            since = each.arrival.at().isBefore(since) ? each.arrival.at() : since;
        }
        Stored<Kept> there = history.get(versionId);
        if (there == null || best.version().replaces(there.value().version())) {
            WrittenArticle article = best.article();
            Instant at = there == null ? since : there.value().at();
            add(
                    Address.version(versionId),
                    () -> VersionDocument.of(article, at).toJson(),
                    there,
                    same);
        }
    }

    /** @param kept its content, where it is none of the arrivals' */
    private void addCurrent(@Nullable ArticleEnriched kept) {
        Decision decided = decided();
        List<Placed> of = kept == null ? List.of(open.get(decided.winner())) : List.copyOf(open);
        add(
                Address.current(id),
                () -> ArticleDocument.of(
                                kept == null ? of.getFirst().arrival.article() : WrittenArticle.of(kept),
                                decided.versions(),
                                decided.versions().isReinstated(reinstatement))
                        .toJson(),
                stored,
                of);
    }

    /** @param of whose write it is */
    private void add(Address address, Supplier<byte[]> document, @Nullable Stored<?> replaces, List<Placed> of) {
        try {
            intents.add(new Intent(write(address, document.get(), replaces), of));
        } catch (RuntimeException e) {
            // Whatever the article has that nobody thought of, it is this one alone that has it. Let through, it would
            // fail the whole batch again and again, and hold up its partition for good.
            giveUp(of, e);
        }
    }

    private static Write write(Address address, byte[] document, @Nullable Stored<?> replaces) {
        State state = replaces == null ? null : replaces.state();
        return new Write(address, BinaryData.of(document, ContentType.APPLICATION_JSON), state);
    }

    /**
     * Whether the item is through for this time; otherwise it is to go round again.
     *
     * @param answers to its writes, in their order
     */
    boolean isDoneBy(List<Answer> answers) {
        boolean again = false;
        String busy = null;
        long seqNo = 0;
        for (int i = 0; i < answers.size(); i++) {
            Intent intent = intents.get(i);
            boolean ofCurrent = !intent.write.address().isVersion();
            switch (answers.get(i)) {
                case Answer.Written(long at)
                when ofCurrent -> {
                    seqNo = at;
                    intent.of.forEach(each -> each.maybeWritten = true);
                }
                case Answer.Written _ -> {}
                case Answer.Changed() -> again = true;
                case Answer.Refused(String reason) -> giveUp(intent.of, new IllegalArgumentException(reason));
                case Answer.Unavailable(String reason, boolean unsure) -> {
                    busy = reason;
                    intent.of.forEach(each -> each.maybeWritten |= unsure && ofCurrent);
                }
            }
        }
        if (busy != null) {
            busy(busy);
            return true;
        }
        if (again || undecided) {
            return open.isEmpty();
        }
        settle(seqNo);
        return true;
    }

    private void giveUp(List<Placed> some, Exception why) {
        some.forEach(each -> outcomes[each.place] = new Outcome.Malformed("unmappable", why));
        open.removeAll(some);
        undecided = true;
    }

    private void settle(long seqNo) {
        for (int i = 0; i < open.size(); i++) {
            Placed each = open.get(i);
            outcomes[each.place] = switch (decided().verdicts().get(i)) {
                case CURRENT -> isRenewal(each) ? new Outcome.Renewed() : each.arrival.indexed(seqNo, conflicts(each));
                case SUPERSEDED -> new Outcome.Superseded();
                case DUPLICATE -> duplicate(each);
            };
        }
    }

    private boolean conflicts(Placed each) {
        return stored != null
                && each.arrival.version().conflictsWith(stored.value().current());
    }

    private boolean isRenewal(Placed each) {
        return stored != null && each.arrival.version().repeats(stored.value().current());
    }

    /** A duplicate, or what an earlier attempt wrote whose answer was lost. */
    private Outcome duplicate(Placed each) {
        return each.maybeWritten && stored != null && stored.value().current().equals(each.arrival.version())
                ? each.arrival.indexed(stored.state().seqNo(), false)
                : new Outcome.Duplicate();
    }

    private Map<String, List<Placed>> byVersion() {
        Map<String, List<Placed>> byVersion = new LinkedHashMap<>();
        open.forEach(each -> byVersion
                .computeIfAbsent(each.arrival.versionId(), _ -> new ArrayList<>())
                .add(each));
        return byVersion;
    }

    private Decision decided() {
        return Objects.requireNonNull(decision);
    }
}
