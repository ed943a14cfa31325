package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.synonym.WordnetSynonymParser;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** {@code synonym} and {@code synonym_graph}: their rules are read through the part of the chain that stands before. */
final class Synonyms extends AbstractTokenFilterFactory {
    private final List<String> rules;
    private final boolean wordnet;
    private final boolean expand;
    private final boolean updateable;
    private final boolean graph;

    Synonyms(String name, Settings settings, IndexContext context, boolean graph) {
        super(name);
        this.rules = context.words(settings, "synonyms");
        this.wordnet = "wordnet".equalsIgnoreCase(settings.get("format", "solr"));
        this.expand = settings.getAsBoolean("expand", true);
        this.updateable = settings.getAsBoolean("updateable", false);
        this.graph = graph;
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
    }

    @Override
    public TokenStream create(TokenStream input) {
        throw new IllegalStateException(
                "[" + name() + "] is built with its chain, call getChainAwareTokenFilterFactory");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> everyFilter) {
        TokenFilterFactory[] reading =
                before.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        SynonymMap map;
        try (Analyzer analyzer =
                new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), reading)) {
            map = read(analyzer);
        }
        return new InChain(name(), map, getAnalysisMode(), graph);
    }

    private SynonymMap read(Analyzer analyzer) {
        SynonymMap.Parser parser = wordnet
                ? new WordnetSynonymParser(true, expand, analyzer)
                : new SolrSynonymParser(true, expand, analyzer);
        try {
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("The synonyms of [" + name() + "] cannot be read", e);
        }
    }

    /** With its rules read. Other synonym rules do not go through it. */
    private static final class InChain extends AbstractTokenFilterFactory {
        private final SynonymMap map;
        private final AnalysisMode mode;
        private final boolean graph;

        InChain(String name, SynonymMap map, AnalysisMode mode, boolean graph) {
            super(name);
            this.map = map;
            this.mode = mode;
            this.graph = graph;
        }

        @Override
        @SuppressWarnings("deprecation") // Lucene prefers the graph form; the distribution still offers both.
        public TokenStream create(TokenStream input) {
            if (map.fst == null) {
                return input;
            }
            return graph ? new SynonymGraphFilter(input, map, false) : new SynonymFilter(input, map, false);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }

        @Override
        public AnalysisMode getAnalysisMode() {
            return mode;
        }
    }
}
