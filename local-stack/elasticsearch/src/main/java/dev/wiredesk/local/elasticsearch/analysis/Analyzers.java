package dev.wiredesk.local.elasticsearch.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/** Whole chains by name; {@code standard} is the server's own. */
final class Analyzers {
    static final Map<String, Recipe<Analyzer>> ALL = all();

    private Analyzers() {}

    private static Map<String, Recipe<Analyzer>> all() {
        Map<String, Recipe<Analyzer>> analyzers = new TreeMap<>();
        analyzers.put(
                "classic",
                (settings, context) ->
                        new ClassicAnalyzer(context.stopWords(settings, ClassicAnalyzer.STOP_WORDS_SET)));
        analyzers.put("fingerprint", Analyzers::fingerprint);
        analyzers.put("keyword", (settings, context) -> new KeywordAnalyzer());
        analyzers.put("pattern", Analyzers::pattern);
        analyzers.put("simple", (settings, context) -> new SimpleAnalyzer());
        analyzers.put("snowball", Analyzers::snowball);
        analyzers.put(
                "stop",
                (settings, context) ->
                        new StopAnalyzer(context.stopWords(settings, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
        analyzers.put("whitespace", (settings, context) -> new WhitespaceAnalyzer());
        LanguageAnalyzers.addTo(analyzers);
        return Collections.unmodifiableMap(analyzers);
    }

    private static Analyzer fingerprint(Settings settings, IndexContext context) {
        CharArraySet stopWords = context.stopWords(settings, CharArraySet.EMPTY_SET);
        char separator = settings.get("separator", " ").charAt(0);
        int size = settings.getAsInt("max_output_size", FingerprintFilter.DEFAULT_MAX_OUTPUT_TOKEN_SIZE);
        return chain(
                StandardTokenizer::new,
                input -> new FingerprintFilter(
                        new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(input), false), stopWords),
                        size,
                        separator));
    }

    private static Analyzer pattern(Settings settings, IndexContext context) {
        Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        CharArraySet stopWords = context.stopWords(settings, CharArraySet.EMPTY_SET);
        boolean lowerCase = settings.getAsBoolean("lowercase", true);
        return chain(
                () -> new PatternTokenizer(pattern, -1),
                input -> new StopFilter(lowerCase ? new LowerCaseFilter(input) : input, stopWords));
    }

    private static Analyzer snowball(Settings settings, IndexContext context) {
        String language = settings.get("language", settings.get("name", "English"));
        UnaryOperator<TokenStream> stemmer = Stemmers.snowball(language);
        CharArraySet usual =
                language.equalsIgnoreCase("English") ? EnglishAnalyzer.ENGLISH_STOP_WORDS_SET : CharArraySet.EMPTY_SET;
        CharArraySet stopWords = context.stopWords(settings, usual);
        return chain(
                StandardTokenizer::new, input -> stemmer.apply(new StopFilter(new LowerCaseFilter(input), stopWords)));
    }

    private static Analyzer chain(Supplier<Tokenizer> tokenizers, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = tokenizers.get();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }
        };
    }
}
