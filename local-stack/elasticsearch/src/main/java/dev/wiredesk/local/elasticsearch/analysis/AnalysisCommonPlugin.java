package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/** Stands for the distribution's {@code analysis-common} module: the same names with the same settings. */
public final class AnalysisCommonPlugin extends Plugin implements AnalysisPlugin {
    /** The server brings these by their bare names, and would refuse a second registration. */
    private static final Set<String> SERVER_TOKEN_FILTERS = Set.of("lowercase");

    private static final Set<String> SERVER_ANALYZERS = Set.of("simple", "stop", "whitespace", "keyword", "classic");

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        Map<String, AnalysisProvider<TokenFilterFactory>> providers = new HashMap<>();
        TokenFilters.ALL.forEach((name, filter) -> providers.put(
                name,
                provider(
                        filter.needsSettings(),
                        (settings, context, given) -> new RecipeTokenFilter(
                                given, filter, filter.recipe().make(settings, context)))));
        providers.put(
                "synonym", provider(true, (settings, context, given) -> new Synonyms(given, settings, context, false)));
        providers.put(
                "synonym_graph",
                provider(true, (settings, context, given) -> new Synonyms(given, settings, context, true)));
        providers.put("multiplexer", provider(true, (settings, context, given) -> new Multiplexer(given, settings)));
        return providers;
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        List<PreConfiguredTokenFilter> filters = new ArrayList<>();
        TokenFilters.ALL.forEach((name, filter) -> {
            if (!filter.needsSettings() && !SERVER_TOKEN_FILTERS.contains(name)) {
                UnaryOperator<TokenStream> bare = bare(name, filter.recipe());
                filters.add(PreConfiguredTokenFilter.singleton(
                        name, filter.normalizing(), filter.allowedInSynonyms(), bare));
            }
        });
        // The server has these two, but only under names that an index gives them.
        filters.add(PreConfiguredTokenFilter.singleton(
                "stop", false, input -> new StopFilter(input, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
        filters.add(PreConfiguredTokenFilter.singleton("shingle", false, false, ShingleFilter::new));
        return filters;
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        Map<String, AnalysisProvider<TokenizerFactory>> providers = new HashMap<>();
        Tokenizers.ALL.forEach((name, recipe) -> providers.put(
                name,
                provider(
                        Tokenizers.NEED_SETTINGS.contains(name),
                        (settings, context, given) ->
                                TokenizerFactory.newFactory(given, recipe.make(settings, context)))));
        return providers;
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        List<PreConfiguredTokenizer> tokenizers = new ArrayList<>();
        Tokenizers.ALL.forEach((name, recipe) -> {
            if (!Tokenizers.NEED_SETTINGS.contains(name)) {
                Supplier<Tokenizer> bare = bare(name, recipe);
                tokenizers.add(PreConfiguredTokenizer.singleton(name, bare));
            }
        });
        return tokenizers;
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        Map<String, AnalysisProvider<CharFilterFactory>> providers = new HashMap<>();
        CharFilters.ALL.forEach((name, recipe) -> providers.put(
                name,
                provider(
                        CharFilters.NEED_SETTINGS.contains(name),
                        (settings, context, given) ->
                                CharFilters.factory(given, name, recipe.make(settings, context)))));
        return providers;
    }

    @Override
    public List<PreConfiguredCharFilter> getPreConfiguredCharFilters() {
        List<PreConfiguredCharFilter> filters = new ArrayList<>();
        CharFilters.ALL.forEach((name, recipe) -> {
            if (!CharFilters.NEED_SETTINGS.contains(name)) {
                UnaryOperator<Reader> bare = bare(name, recipe);
                filters.add(PreConfiguredCharFilter.singleton(name, false, bare));
            }
        });
        return filters;
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> providers = new HashMap<>();
        Analyzers.ALL.forEach((name, recipe) -> providers.put(
                name, provider(false, (settings, context, given) -> new Ready(given, recipe.make(settings, context)))));
        return providers;
    }

    @Override
    public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
        List<PreBuiltAnalyzerProviderFactory> analyzers = new ArrayList<>();
        Analyzers.ALL.forEach((name, recipe) -> {
            if (!SERVER_ANALYZERS.contains(name)) {
                analyzers.add(new PreBuiltAnalyzerProviderFactory(
                        name, CachingStrategy.ONE, () -> AnalysisCommonPlugin.<Analyzer>bare(name, recipe)));
            }
        });
        return analyzers;
    }

    private static <T> T bare(String name, Recipe<T> recipe) {
        try {
            return recipe.make(Settings.EMPTY, IndexContext.NONE);
        } catch (IOException e) {
            throw new IllegalStateException("Without settings nothing is read for [" + name + "]", e);
        }
    }

    private static <T> AnalysisProvider<T> provider(boolean needsSettings, Named<T> made) {
        AnalysisProvider<T> provider =
                (index, environment, name, settings) -> made.make(settings, new IndexContext(index, environment), name);
        return needsSettings ? AnalysisPlugin.requiresAnalysisSettings(provider) : provider;
    }

    /** A recipe whose product knows the name that the index gave it. */
    @FunctionalInterface
    private interface Named<T> {
        T make(Settings settings, IndexContext context, String name) throws IOException;
    }

    /** An analyzer that is made once for its index. */
    private static final class Ready extends AbstractIndexAnalyzerProvider<Analyzer> {
        private final Analyzer analyzer;

        Ready(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
