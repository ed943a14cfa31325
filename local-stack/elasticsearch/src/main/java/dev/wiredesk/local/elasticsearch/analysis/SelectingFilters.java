package dev.wiredesk.local.elasticsearch.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.payloads.DelimitedPayloadTokenFilter;
import org.apache.lucene.analysis.payloads.FloatEncoder;
import org.apache.lucene.analysis.payloads.IdentityEncoder;
import org.apache.lucene.analysis.payloads.IntegerEncoder;
import org.apache.lucene.analysis.payloads.PayloadEncoder;
import org.apache.lucene.analysis.payloads.TypeAsPayloadTokenFilter;
import org.elasticsearch.common.settings.Settings;

/** Filters that let a token through as it is, mark it, or drop it. */
final class SelectingFilters {
    private SelectingFilters() {}

    static void addTo(Map<String, FilterKind> filters) {
        filters.put("delimited_payload", FilterKind.of(SelectingFilters::delimitedPayload));
        filters.put("flatten_graph", FilterKind.bare(FlattenGraphFilter::new));
        filters.put("keep", FilterKind.of(SelectingFilters::keep).inNeedOfSettings());
        filters.put("keep_types", FilterKind.of(SelectingFilters::keepTypes).inNeedOfSettings());
        filters.put("length", FilterKind.of(SelectingFilters::length));
        filters.put("limit", FilterKind.of(SelectingFilters::limit));
        filters.put("remove_duplicates", FilterKind.bare(RemoveDuplicatesTokenFilter::new));
        filters.put("type_as_payload", FilterKind.bare(TypeAsPayloadTokenFilter::new));
        filters.put("unique", FilterKind.of(SelectingFilters::unique));
    }

    private static UnaryOperator<TokenStream> delimitedPayload(Settings settings, IndexContext context) {
        String delimiter = settings.get("delimiter", "|");
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("[delimiter] is one character, not [" + delimiter + "]");
        }
        PayloadEncoder encoder = encoder(settings.get("encoding", "float"));
        return input -> new DelimitedPayloadTokenFilter(input, delimiter.charAt(0), encoder);
    }

    private static PayloadEncoder encoder(String name) {
        return switch (name) {
            case "float" -> new FloatEncoder();
            case "int" -> new IntegerEncoder();
            case "identity" -> new IdentityEncoder();
            default -> throw new IllegalArgumentException("[encoding] is float, int or identity, not [" + name + "]");
        };
    }

    private static UnaryOperator<TokenStream> keep(Settings settings, IndexContext context) {
        boolean ignoreCase = settings.getAsBoolean("keep_words_case", false);
        CharArraySet words = context.wordSet(settings, "keep_words", ignoreCase);
        return input -> new KeepWordFilter(input, words);
    }

    private static UnaryOperator<TokenStream> keepTypes(Settings settings, IndexContext context) {
        List<String> types = settings.getAsList("types");
        if (types.isEmpty()) {
            throw new IllegalArgumentException("[types] is required");
        }
        Set<String> named = new HashSet<>(types);
        String mode = settings.get("mode", "include");
        boolean include = switch (mode.toLowerCase(Locale.ROOT)) {
            case "include" -> true;
            case "exclude" -> false;
            default -> throw new IllegalArgumentException("[mode] is include or exclude, not [" + mode + "]");
        };
        return input -> new TypeTokenFilter(input, named, include);
    }

    private static UnaryOperator<TokenStream> length(Settings settings, IndexContext context) {
        int shortest = settings.getAsInt("min", 0);
        int longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return input -> new LengthFilter(input, shortest, longest);
    }

    private static UnaryOperator<TokenStream> limit(Settings settings, IndexContext context) {
        int count = settings.getAsInt("max_token_count", 1);
        boolean consumeAll = settings.getAsBoolean("consume_all_tokens", false);
        return input -> new LimitTokenCountFilter(input, count, consumeAll);
    }

    private static UnaryOperator<TokenStream> unique(Settings settings, IndexContext context) {
        return settings.getAsBoolean("only_on_same_position", false)
                ? RemoveDuplicatesTokenFilter::new
                : UniqueFilter::new;
    }
}
