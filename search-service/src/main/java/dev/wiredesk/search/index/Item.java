package dev.wiredesk.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.search.article.ArticleDocument;
import dev.wiredesk.search.article.Decision;
import dev.wiredesk.search.article.JointSubjects;
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
import java.util.stream.Stream;
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
    private @Nullable IndexSettings settings;

    /** What stands in the index and has a part in what is to be shown. */
    private @Nullable Told kept;

    /** Whether one of the arrivals was given up since the decision, which is then not that of those who are left. */
    private boolean undecided;

    /** An arrival with its place in the batch. */
    private static final class Placed {
        private final int place;
        private final Arrival arrival;
        private boolean maybeWritten;

        StoredVersion version() {
            return arrival.version();
        }

        Told told() {
            return new Told(arrival.version(), arrival.article().article());
        }

        Placed(int place, Arrival arrival) {
            this.place = place;
            this.arrival = arrival;
            this.maybeWritten = arrival.unsure();
        }
    }

    /** What one version says. */
    private record Told(StoredVersion version, ArticleEnriched article) {}

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

    void decide(Found found, IndexSettings settings) {
        this.stored = found.items().get(id);
        this.history = found.versions();
        this.settings = settings;
        this.undecided = false;
        this.decision = Decision.of(
                stored == null ? null : stored.value(),
                open.stream().map(Placed::version).toList(),
                settings.reinstatement());
    }

    /** Where content stands that is none of the arrivals' and has a part in what is to be shown. */
    Optional<Address> contentElsewhere() {
        StoredVersion current = decided().current();
        if (storedHasAPart(current)) {
            return Optional.of(Address.current(id));
        }
        return decided().isChange() && decided().winner() < 0
                ? Optional.of(Address.version(VersionDocument.id(id, current)))
                : Optional.empty();
    }

    /** Whether it is shown on, or has given subjects to what takes its place (R33). */
    private boolean storedHasAPart(StoredVersion current) {
        if (stored == null) {
            return false;
        }
        StoredVersion shown = stored.value().current();
        return shown.equals(current)
                ? decided().isChange()
                        || open.stream().anyMatch(each -> each.version().conflictsWith(shown))
                : current.repeats(shown) || current.conflictsWith(shown);
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
        kept = source.map(elsewhere::get)
                .map(article -> new Told(StoredVersion.of(article), article))
                .orElse(null);
        refuseConflicts();
        if (!undecided) {
            byVersion().forEach(this::addVersion);
        }
        if (!undecided) {
            addCurrent();
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

    private void addCurrent() {
        Decision decided = decided();
        boolean arrived = decided.winner() >= 0;
        List<Placed> of = arrived ? List.of(open.get(decided.winner())) : List.copyOf(open);
        Told shown = arrived ? of.getFirst().told() : kept;
        if (shown == null) {
            return;
        }
        ArticleEnriched joint = withSubjectsOfAll(shown);
        boolean isJoined = !joint.equals(shown.article());
        if (decided.isChange() || isJoined) {
            add(
                    Address.current(id),
                    () -> ArticleDocument.of(
                                    arrived && !isJoined ? of.getFirst().arrival.article() : WrittenArticle.of(joint),
                                    decided.versions(),
                                    decided.versions().isReinstated(settings().reinstatement()))
                            .toJson(),
                    stored,
                    of);
        }
    }

    /** The same, where there are none but its own (R33). */
    private ArticleEnriched withSubjectsOfAll(Told shown) {
        ArticleEnriched joint = shown.article();
        for (Told other : told(open)) {
            boolean same = other.version().conflictsWith(shown.version())
                    || other.version().repeats(shown.version());
            joint = same && JointSubjects.areDue(joint, other.article())
                    ? JointSubjects.of(joint, other.article())
                    : joint;
        }
        return joint;
    }

    /** What came as a version that is there already, or came before it, and says something else. */
    private void refuseConflicts() {
        List<Placed> before = new ArrayList<>();
        for (Placed each : List.copyOf(open)) {
            if (settings().refusesConflictsOf(each.told().article().provider()) && conflicts(each, before)) {
                giveUp(
                        List.of(each),
                        Outcome.Malformed.CONFLICT,
                        new IllegalArgumentException("Version " + each.version().key()
                                + " has other content under the number and time of one that came before"));
            } else {
                before.add(each);
            }
        }
    }

    /** With other content than the stored or another one that says to be the same version (R10). */
    private boolean conflicts(Placed arrival, List<Placed> others) {
        Told its = arrival.told();
        return told(others).stream()
                .anyMatch(other -> its.version().conflictsWith(other.version())
                        && !JointSubjects.areDue(its.article(), other.article()));
    }

    private List<Told> told(List<Placed> arrivals) {
        return Stream.concat(Stream.ofNullable(kept), arrivals.stream().map(Placed::told))
                .toList();
    }

    /** @param of whose write it is */
    private void add(Address address, Supplier<byte[]> document, @Nullable Stored<?> replaces, List<Placed> of) {
        try {
            intents.add(new Intent(write(address, document.get(), replaces), of));
        } catch (RuntimeException e) {
            // Whatever the article has that nobody thought of, it is this one alone that has it. Let through, it would
            // fail the whole batch again and again, and hold up its partition for good.
            giveUp(of, "unmappable", e);
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
                case Answer.Refused(String reason) ->
                    giveUp(intent.of, "unmappable", new IllegalArgumentException(reason));
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

    private void giveUp(List<Placed> some, String reason, Exception why) {
        some.forEach(each -> outcomes[each.place] = new Outcome.Malformed(reason, why));
        open.removeAll(some);
        undecided = true;
    }

    private void settle(long seqNo) {
        for (int i = 0; i < open.size(); i++) {
            Placed each = open.get(i);
            outcomes[each.place] = switch (decided().verdicts().get(i)) {
                case CURRENT ->
                    isRenewal(each) ? new Outcome.Renewed() : each.arrival.indexed(seqNo, conflicts(each, open));
                case SUPERSEDED -> new Outcome.Superseded();
                case DUPLICATE -> duplicate(each);
            };
        }
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

    private IndexSettings settings() {
        return Objects.requireNonNull(settings);
    }
}
