package dev.wiredesk.local.elasticsearch.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** Several chains of filters over the same tokens, their results at the same position, each once. */
final class Multiplexer extends AbstractTokenFilterFactory {
    private final List<String> chains;
    private final boolean original;

    Multiplexer(String name, Settings settings) {
        super(name);
        // Settings split a list at commas, so a chain is given as one entry of an array.
        this.chains = settings.getAsList("filters");
        this.original = settings.getAsBoolean("preserve_original", true);
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
        List<UnaryOperator<TokenStream>> branches = new ArrayList<>();
        if (original) {
            branches.add(UnaryOperator.identity());
        }
        for (String chain : chains) {
            List<TokenFilterFactory> filters = new ArrayList<>();
            List<TokenFilterFactory> standingBefore = new ArrayList<>(before);
            for (String filter : chain.split(",", -1)) {
                TokenFilterFactory resolved = everyFilter.apply(filter.strip());
                if (resolved == null) {
                    throw new IllegalArgumentException(
                            "Multiplexer [" + name() + "] names the unknown filter [" + filter.strip() + "]");
                }
                TokenFilterFactory inChain = resolved.getChainAwareTokenFilterFactory(
                        context, tokenizer, charFilters, standingBefore, everyFilter);
                filters.add(inChain);
                standingBefore.add(inChain);
            }
            branches.add(input -> {
                TokenStream stream = input;
                for (TokenFilterFactory filter : filters) {
                    stream = filter.create(stream);
                }
                return stream;
            });
        }
        return new InChain(name(), branches);
    }

    /** With its branches known. */
    private static final class InChain extends AbstractTokenFilterFactory {
        private final List<UnaryOperator<TokenStream>> branches;

        InChain(String name, List<UnaryOperator<TokenStream>> branches) {
            super(name);
            this.branches = branches;
        }

        @Override
        public TokenStream create(TokenStream input) {
            return new RemoveDuplicatesTokenFilter(new BranchingFilter(input, branches));
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
        }
    }
}
