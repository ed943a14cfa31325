package dev.wiredesk.local.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/**
 * A token filter that can be named.
 *
 * @param needsSettings whether it means nothing by its bare name
 * @param normalizing whether it changes characters only, so that normalizers and wildcard terms go through it too
 * @param allowedInSynonyms whether synonym rules may be read through it: not if it turns one token into several
 */
record FilterKind(
        Recipe<UnaryOperator<TokenStream>> recipe,
        boolean needsSettings,
        boolean normalizing,
        boolean allowedInSynonyms) {

    static FilterKind of(Recipe<UnaryOperator<TokenStream>> recipe) {
        return new FilterKind(recipe, false, false, true);
    }

    static FilterKind bare(UnaryOperator<TokenStream> filter) {
        return of((settings, context) -> filter);
    }

    FilterKind inNeedOfSettings() {
        return new FilterKind(recipe, true, normalizing, allowedInSynonyms);
    }

    FilterKind normalizingToo() {
        return new FilterKind(recipe, needsSettings, true, allowedInSynonyms);
    }

    FilterKind notInSynonyms() {
        return new FilterKind(recipe, needsSettings, normalizing, false);
    }
}
