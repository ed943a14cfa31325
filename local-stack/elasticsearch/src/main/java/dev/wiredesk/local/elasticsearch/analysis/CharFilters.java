package dev.wiredesk.local.elasticsearch.analysis;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;

/** What runs over the text before it is cut into tokens. */
final class CharFilters {
    static final Map<String, Recipe<UnaryOperator<Reader>>> ALL = Map.of(
            "html_strip", CharFilters::htmlStrip,
            "mapping", CharFilters::mapping,
            "pattern_replace", CharFilters::patternReplace);

    static final Set<String> NEED_SETTINGS = Set.of("mapping", "pattern_replace");

    private CharFilters() {}

    /** @param kind the name in {@link #ALL}: all but {@code html_strip} work in normalizers too */
    static CharFilterFactory factory(String name, String kind, UnaryOperator<Reader> filter) {
        boolean normalizing = !kind.equals("html_strip");
        return new AbstractCharFilterFactory(name) {
            @Override
            public Reader create(Reader reader) {
                return filter.apply(reader);
            }

            @Override
            public Reader normalize(Reader reader) {
                return normalizing ? filter.apply(reader) : reader;
            }
        };
    }

    private static UnaryOperator<Reader> htmlStrip(Settings settings, IndexContext context) {
        Set<String> escapedTags = Set.copyOf(settings.getAsList("escaped_tags"));
        return reader -> new HTMLStripCharFilter(reader, escapedTags);
    }

    private static UnaryOperator<Reader> mapping(Settings settings, IndexContext context) {
        NormalizeCharMap.Builder rules = new NormalizeCharMap.Builder();
        for (String rule : context.words(settings, "mappings")) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException("Not a mapping rule: [" + rule + "]");
            }
            rules.add(
                    Escapes.decode(rule.substring(0, arrow).strip()),
                    Escapes.decode(rule.substring(arrow + 2).strip()));
        }
        NormalizeCharMap map = rules.build();
        return reader -> new MappingCharFilter(map, reader);
    }

    private static UnaryOperator<Reader> patternReplace(Settings settings, IndexContext context) {
        Pattern pattern = CharacterFilters.pattern(settings);
        String replacement = settings.get("replacement", "");
        return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
    }
}
