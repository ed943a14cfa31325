package dev.wiredesk.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.ArticleOrder;
import dev.wiredesk.search.article.ArticleDocument;
import dev.wiredesk.search.article.Decision;
import dev.wiredesk.search.article.ItemVersions;
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
import java.util.Comparator;
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

    private static final Comparator<Told> LATEST_FIRST = Comparator.comparing(
                    (Told told) -> told.version().stamp(), ArticleOrder.INSTANCE)
            .reversed();

    private final String id;
    private final @Nullable Outcome[] outcomes;
    private final List<Placed> open = new ArrayList<>();
    private final List<Intent> intents = new ArrayList<>();
    private @Nullable Stored<StoredItem> stored;
    private @Nullable Decision decision;
    private Map<String, Stored<Kept>> history = Map.of();
    private @Nullable IndexSettings settings;

    private List<Address> siblings = List.of();

    /** What is to be shown, if that is no arrival. */
    private @Nullable Told kept;

    /** What has been shown up to now, where one that arrived contradicts it. */
    private @Nullable Told contradicted;

    /** What stands in the history under the same version. */
    private List<Told> alike = List.of();

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
    private record Told(StoredVersion version, ArticleEnriched article) {

        static Told of(ArticleEnriched article) {
            return new Told(StoredVersion.of(article), article);
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

    void decide(Found found, IndexSettings settings) {
        this.stored = found.items().get(id);
        this.history = found.versions();
        this.settings = settings;
        this.undecided = false;
        this.decision = Decision.of(
                stored == null ? null : stored.value(),
                open.stream().map(Placed::version).toList(),
                settings.reinstatement());
        this.siblings = siblingsElsewhere();
    }

    /** Where content stands that is none of the arrivals' and has a part in what is to be shown. */
    List<Address> contentElsewhere() {
        Stream<Address> current = isContradicted() ? Stream.of(Address.current(id)) : Stream.of();
        return Stream.of(shownFrom().stream(), siblings.stream(), current)
                .flatMap(addresses -> addresses)
                .distinct()
                .toList();
    }

    /** Whether one that arrived says to be the version that is shown, with other content (R10). */
    private boolean isContradicted() {
        return stored != null
                && open.stream()
                        .anyMatch(each ->
                                each.version().conflictsWith(stored.value().current()));
    }

    /** Where what is to be shown stands, if that is no arrival. */
    private Optional<Address> shownFrom() {
        if (decided().winner() >= 0 || !(decided().isChange() || areSiblingsLookedFor())) {
            return Optional.empty();
        }
        StoredVersion current = decided().current();
        return Optional.of(
                isShown(current) ? Address.current(id) : Address.version(VersionDocument.id(id, current.key())));
    }

    private boolean isShown(StoredVersion version) {
        return stored != null && stored.value().current().equals(version);
    }

    /**
     * Where those stand that say to be the same version, in the categories of all of which it is shown (R33).
     */
    private List<Address> siblingsElsewhere() {
        if (!areSiblingsLookedFor()) {
            return List.of();
        }
        Set<String> arrivals = versionIds();
        return Stream.concat(
                        decided().versions().siblings().stream(),
                        Stream.of(decided().current().key()))
                .map(key -> VersionDocument.id(id, key))
                .filter(version -> !arrivals.contains(version))
                .map(Address::version)
                .toList();
    }

    /** Only where one of them is new, or comes back into view. */
    private boolean areSiblingsLookedFor() {
        ItemVersions versions = decided().versions();
        if (versions.siblings().isEmpty() || !versions.isAlikeNewest(decided().current())) {
            return false;
        }
        boolean isNews = open.stream()
                .filter(each -> versions.isAlikeNewest(each.version()))
                .anyMatch(each -> decided().isChange() || isNews(each));
        return isNews || isHidden(versions);
    }

    /** Whether the history does not have it, or by older rules of enrichment. */
    private boolean isNews(Placed each) {
        Stored<Kept> there = history.get(each.arrival.versionId());
        return there == null || each.version().replaces(there.value().version());
    }

    /** Whether the newest is not what is shown up to now. */
    private boolean isHidden(ItemVersions versions) {
        return stored != null && !versions.isAlikeNewest(stored.value().current());
    }

    /**
     * Versions before the current document, so that whatever that shows is in the history. Nothing where an arrival turns
     * out to be none that a document can be made of: the others are decided anew.
     */
    List<Write> writes(Map<Address, ArticleEnriched> elsewhere) {
        intents.clear();
        Optional<Address> source = shownFrom();
        if (source.isPresent() && !elsewhere.containsKey(source.get())) {
            all(new Outcome.Malformed(
                    "incomplete",
                    new IllegalStateException(
                            "It brings back version " + decided().current().key() + ", which is not in the history")));
            open.clear();
            return List.of();
        }
        kept = source.map(elsewhere::get).map(Told::of).orElse(null);
        contradicted = Optional.ofNullable(elsewhere.get(Address.current(id)))
                .map(Told::of)
                .orElse(null);
        alike = siblings.stream()
                .flatMap(at -> Stream.ofNullable(elsewhere.get(at)))
                .map(Told::of)
                .toList();
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

    /** The same, where there are none but its own; behind those, the latest version's come first (R33). */
    private ArticleEnriched withSubjectsOfAll(Told shown) {
        return Stream.concat(alike.stream(), open.stream().map(Placed::told))
                .filter(other -> other.version().conflictsWith(shown.version())
                        || other.version().repeats(shown.version()))
                .filter(other -> JointSubjects.areDue(shown.article(), other.article()))
                .sorted(LATEST_FIRST)
                .map(Told::article)
                .reduce(shown.article(), JointSubjects::of);
    }

    /** What came as a version that is there already, or came before it, and says something else; never what is in the history. */
    private void refuseConflicts() {
        List<Placed> before = new ArrayList<>();
        for (Placed each : List.copyOf(open)) {
            boolean refused =
                    settings().refusesConflictsOf(each.told().article().provider())
                            && !history.containsKey(each.arrival.versionId())
                            && conflicts(each, before);
            if (refused) {
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

    /** With other content than what is shown or another arrival that says to be the same version (R10). */
    private boolean conflicts(Placed arrival, List<Placed> others) {
        Told its = arrival.told();
        return Stream.concat(Stream.ofNullable(contradicted), others.stream().map(Placed::told))
                .anyMatch(other -> its.version().conflictsWith(other.version())
                        && !JointSubjects.areDue(its.article(), other.article()));
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
