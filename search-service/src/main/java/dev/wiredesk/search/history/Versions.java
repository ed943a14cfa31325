package dev.wiredesk.search.history;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.VersionStamp;
import dev.wiredesk.search.http.NotFoundException;
import dev.wiredesk.search.reading.Audience;
import dev.wiredesk.search.reading.KeptVersion;
import dev.wiredesk.search.reading.VisibleHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the history answers. */
@Component
public class Versions {

    /** So many versions are compared with the one before each without being asked for, the newest. */
    static final int COMPARED = 10;

    private final VisibleHistory history;

    Versions(VisibleHistory history) {
        this.history = history;
    }

    /**
     * The versions of an article, each of the newest with what changed by it.
     *
     * @throws NotFoundException there is no such article, or not for the audience
     */
    public VersionList list(Audience audience, String articleId) {
        List<KeptVersion> known = known(audience, articleId);
        List<KeptVersion> compared =
                readable(known).stream().limit(COMPARED + 1L).toList();
        List<ArticleEnriched> contents = history.read(compared);
        Map<String, VersionDiff> diffs = new HashMap<>();
        for (int i = 0; i + 1 < compared.size(); i++) {
            String to = compared.get(i).key();
            diffs.put(to, VersionDiff.of(compared.get(i + 1).key(), contents.get(i + 1), to, contents.get(i)));
        }
        return list(articleId, known, diffs, null);
    }

    /**
     * The versions of an article, and what changed between two of them.
     *
     * @param from key; null: the version before the other one
     * @param to key; null: the newest
     * @throws NotFoundException there is no such article or version, or not for the audience
     */
    public VersionList compare(Audience audience, String articleId, @Nullable String from, @Nullable String to) {
        List<KeptVersion> known = known(audience, articleId);
        List<KeptVersion> readable = readable(known);
        int newer = to == null ? 0 : index(readable, articleId, to);
        int older = from == null ? newer + 1 : index(readable, articleId, from);
        if (newer >= readable.size() || older >= readable.size()) {
            throw new NotFoundException("There is no version of the article " + articleId + " before that");
        }
        List<ArticleEnriched> contents = history.read(List.of(readable.get(older), readable.get(newer)));
        VersionDiff diff = VersionDiff.of(
                readable.get(older).key(),
                contents.getFirst(),
                readable.get(newer).key(),
                contents.getLast());
        return list(articleId, known, Map.of(), diff);
    }

    /**
     * One version as a whole.
     *
     * @throws NotFoundException there is none, or not for the audience
     */
    public ArticleEnriched one(Audience audience, String articleId, String key) {
        List<KeptVersion> readable = readable(known(audience, articleId));
        return history.read(List.of(readable.get(index(readable, articleId, key))))
                .getFirst();
    }

    private List<KeptVersion> known(Audience audience, String articleId) {
        return history.of(audience, articleId)
                .orElseThrow(() -> new NotFoundException("There is no article " + articleId));
    }

    /** Those that have a content. */
    private static List<KeptVersion> readable(List<KeptVersion> known) {
        return known.stream().filter(version -> !version.isKilled()).toList();
    }

    private static int index(List<KeptVersion> versions, String articleId, String key) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new NotFoundException("There is no version " + key + " of the article " + articleId);
    }

    private static VersionList list(
            String articleId, List<KeptVersion> known, Map<String, VersionDiff> diffs, @Nullable VersionDiff diff) {
        return new VersionList(
                articleId,
                known.stream()
                        .map(version -> entry(articleId, version, diffs.get(version.key())))
                        .toList(),
                diff);
    }

    private static VersionList.Entry entry(String articleId, KeptVersion version, @Nullable VersionDiff diff) {
        VersionStamp stamp = version.version().stamp();
        return new VersionList.Entry(
                version.key(),
                stamp.version(),
                stamp.versionCreated(),
                stamp.receivedAt(),
                version.keptAt(),
                stamp.status(),
                version.isCurrent(),
                version.isKilled(),
                version.change(),
                version.headline(),
                version.isCorrection(),
                version.editorNote(),
                diff,
                new VersionList.Links(
                        version.isKilled() ? null : "/v1/articles/" + articleId + "/versions/" + version.key()));
    }
}
