package dev.wiredesk.local.elasticsearch.analysis;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of an analysis chain is used: the word lists it may read ({@code key}, or a file of the node's
 * configuration directory under {@code key_path}) and the limits of its index.
 */
final class IndexContext {
    /** A part used by its bare name: it has no settings, so it can name no list and exceed no limit. */
    static final IndexContext NONE = new IndexContext(null, null);

    private final @Nullable IndexSettings index;
    private final @Nullable Environment environment;

    /** @param index null in {@code _analyze} without an index */
    IndexContext(@Nullable IndexSettings index, @Nullable Environment environment) {
        this.index = index;
        this.environment = environment;
    }

    /** Words under {@code key} or in its file; null when neither is set. */
    @Nullable List<String> findWords(Settings settings, String key) {
        return environment == null ? null : Analysis.getWordList(environment, settings, key);
    }

    /** As {@link #findWords}, for a part that means nothing without. */
    List<String> words(Settings settings, String key) {
        List<String> words = findWords(settings, key);
        if (words == null) {
            throw new IllegalArgumentException("One of [" + key + "] and [" + key + "_path] is required");
        }
        return words;
    }

    CharArraySet wordSet(Settings settings, String key, boolean ignoreCase) {
        return new CharArraySet(words(settings, key), ignoreCase);
    }

    @Nullable CharArraySet findWordSet(Settings settings, String key, boolean ignoreCase) {
        List<String> words = findWords(settings, key);
        return words == null ? null : new CharArraySet(words, ignoreCase);
    }

    /** The setting {@code stopwords}: a list, a name such as {@code _french_}, or {@code _none_}. */
    CharArraySet stopWords(Settings settings, CharArraySet otherwise) {
        return environment == null ? otherwise : Analysis.parseStopWords(environment, settings, otherwise);
    }

    /** The setting {@code articles} of an elision filter. */
    CharArraySet articles(Settings settings, CharArraySet otherwise) {
        CharArraySet given = environment == null ? null : Analysis.parseArticles(environment, settings);
        return given == null ? otherwise : given;
    }

    /** A file of the configuration directory. */
    Path file(Settings settings, String key) {
        String name = settings.get(key);
        if (name == null || environment == null) {
            throw new IllegalArgumentException("[" + key + "] is required");
        }
        return environment.configDir().resolve(name);
    }

    /** Refuses what the index setting {@code index.max_ngram_diff} does not allow, as a full distribution does. */
    void checkNgramDifference(int shortest, int longest) {
        int allowed = index == null ? longest - shortest : index.getMaxNgramDiff();
        if (longest - shortest > allowed) {
            throw new IllegalArgumentException("max_gram [" + longest + "] is more than index.max_ngram_diff ["
                    + allowed + "] above min_gram [" + shortest + "]");
        }
    }
}
