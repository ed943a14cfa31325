package dev.wiredesk.local.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter as an index uses it. */
final class RecipeTokenFilter extends AbstractTokenFilterFactory {
    private final FilterKind kind;
    private final UnaryOperator<TokenStream> filter;

    RecipeTokenFilter(String name, FilterKind kind, UnaryOperator<TokenStream> filter) {
        super(name);
        this.kind = kind;
        this.filter = filter;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return filter.apply(input);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return kind.normalizing() ? filter.apply(input) : input;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        if (!kind.allowedInSynonyms()) {
            throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
        }
        return this;
    }
}
