package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsQueryFilter;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.HyphenationCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.hyphenation.HyphenationTree;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.xml.sax.InputSource;

/** Filters that make several tokens of one, or one of several. */
final class SplittingFilters {
    private SplittingFilters() {}

    static void addTo(Map<String, FilterKind> filters) {
        filters.put("cjk_bigram", FilterKind.of(SplittingFilters::cjkBigram).notInSynonyms());
        filters.put(
                "common_grams",
                FilterKind.of(SplittingFilters::commonGrams).inNeedOfSettings().notInSynonyms());
        filters.put(
                "dictionary_decompounder",
                FilterKind.of(SplittingFilters::dictionary).inNeedOfSettings().notInSynonyms());
        filters.put("edge_ngram", FilterKind.of(SplittingFilters::edgeNgram).notInSynonyms());
        filters.put("fingerprint", FilterKind.of(SplittingFilters::fingerprint).notInSynonyms());
        filters.put(
                "hyphenation_decompounder",
                FilterKind.of(SplittingFilters::hyphenation).inNeedOfSettings().notInSynonyms());
        filters.put("min_hash", FilterKind.of(SplittingFilters::minHash).notInSynonyms());
        filters.put("ngram", FilterKind.of(SplittingFilters::ngram).notInSynonyms());
        filters.put(
                "pattern_capture",
                FilterKind.of(SplittingFilters::patternCapture)
                        .inNeedOfSettings()
                        .notInSynonyms());
        filters.put("word_delimiter", FilterKind.of(WordDelimiters::plain).notInSynonyms());
        filters.put("word_delimiter_graph", FilterKind.of(WordDelimiters::graph).notInSynonyms());
    }

    private static UnaryOperator<TokenStream> cjkBigram(Settings settings, IndexContext context) {
        List<String> ignored = settings.getAsList("ignored_scripts");
        int scripts = (ignored.contains("han") ? 0 : CJKBigramFilter.HAN)
                | (ignored.contains("hiragana") ? 0 : CJKBigramFilter.HIRAGANA)
                | (ignored.contains("katakana") ? 0 : CJKBigramFilter.KATAKANA)
                | (ignored.contains("hangul") ? 0 : CJKBigramFilter.HANGUL);
        boolean unigrams = settings.getAsBoolean("output_unigrams", false);
        return input -> new CJKBigramFilter(input, scripts, unigrams);
    }

    private static UnaryOperator<TokenStream> commonGrams(Settings settings, IndexContext context) {
        CharArraySet common = context.wordSet(settings, "common_words", settings.getAsBoolean("ignore_case", false));
        return settings.getAsBoolean("query_mode", false)
                ? input -> new CommonGramsQueryFilter(new CommonGramsFilter(input, common))
                : input -> new CommonGramsFilter(input, common);
    }

    private static UnaryOperator<TokenStream> dictionary(Settings settings, IndexContext context) {
        CharArraySet words = context.wordSet(settings, "word_list", false);
        WordSizes sizes = WordSizes.of(settings);
        return input -> new DictionaryCompoundWordTokenFilter(
                input, words, sizes.word(), sizes.shortest(), sizes.longest(), sizes.onlyLongest());
    }

    private static UnaryOperator<TokenStream> hyphenation(Settings settings, IndexContext context) throws IOException {
        CharArraySet words = context.findWordSet(settings, "word_list", false);
        WordSizes sizes = WordSizes.of(settings);
        HyphenationTree tree;
        try (InputStream patterns = Files.newInputStream(context.file(settings, "hyphenation_patterns_path"))) {
            tree = HyphenationCompoundWordTokenFilter.getHyphenationTree(new InputSource(patterns));
        }
        return input -> new HyphenationCompoundWordTokenFilter(
                input, tree, words, sizes.word(), sizes.shortest(), sizes.longest(), sizes.onlyLongest());
    }

    /** What both decompounders may be told about lengths, in characters. */
    private record WordSizes(int word, int shortest, int longest, boolean onlyLongest) {
        static WordSizes of(Settings settings) {
            return new WordSizes(
                    settings.getAsInt("min_word_size", CompoundWordTokenFilterBase.DEFAULT_MIN_WORD_SIZE),
                    settings.getAsInt("min_subword_size", CompoundWordTokenFilterBase.DEFAULT_MIN_SUBWORD_SIZE),
                    settings.getAsInt("max_subword_size", CompoundWordTokenFilterBase.DEFAULT_MAX_SUBWORD_SIZE),
                    settings.getAsBoolean("only_longest_match", false));
        }
    }

    private static UnaryOperator<TokenStream> edgeNgram(Settings settings, IndexContext context) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        String side = settings.get("side", "front");
        return switch (side) {
            case "front" -> input -> new EdgeNGramTokenFilter(input, shortest, longest, original);
            case "back" ->
                input -> new ReverseStringFilter(
                        new EdgeNGramTokenFilter(new ReverseStringFilter(input), shortest, longest, original));
            default -> throw new IllegalArgumentException("[side] is front or back, not [" + side + "]");
        };
    }

    private static UnaryOperator<TokenStream> ngram(Settings settings, IndexContext context) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        context.checkNgramDifference(shortest, longest);
        return input -> new NGramTokenFilter(input, shortest, longest, original);
    }

    private static UnaryOperator<TokenStream> fingerprint(Settings settings, IndexContext context) {
        int size = settings.getAsInt("max_output_size", FingerprintFilter.DEFAULT_MAX_OUTPUT_TOKEN_SIZE);
        String separator = settings.get("separator", " ");
        if (separator.length() != 1) {
            throw new IllegalArgumentException("[separator] is one character, not [" + separator + "]");
        }
        return input -> new FingerprintFilter(input, size, separator.charAt(0));
    }

    private static UnaryOperator<TokenStream> minHash(Settings settings, IndexContext context) {
        int hashes = settings.getAsInt("hash_count", MinHashFilter.DEFAULT_HASH_COUNT);
        int buckets = settings.getAsInt("bucket_count", MinHashFilter.DEFAULT_BUCKET_COUNT);
        int setSize = settings.getAsInt("hash_set_size", MinHashFilter.DEFAULT_HASH_SET_SIZE);
        boolean rotate = settings.getAsBoolean("with_rotation", buckets > 1);
        return input -> new MinHashFilter(input, hashes, buckets, setSize, rotate);
    }

    private static UnaryOperator<TokenStream> patternCapture(Settings settings, IndexContext context) {
        List<String> patterns = settings.getAsList("patterns");
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("[patterns] is required");
        }
        Pattern[] compiled = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean original = settings.getAsBoolean("preserve_original", true);
        return input -> new PatternCaptureGroupTokenFilter(input, original, compiled);
    }
}
