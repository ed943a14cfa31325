package dev.wiredesk.local.elasticsearch.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The two filters that split words at case changes, digits and punctuation, with the settings they share. */
final class WordDelimiters {
    private record Option(int flag, String setting, boolean otherwise) {}

    private static final List<Option> OPTIONS = List.of(
            new Option(WordDelimiterGraphFilter.GENERATE_WORD_PARTS, "generate_word_parts", true),
            new Option(WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, "generate_number_parts", true),
            new Option(WordDelimiterGraphFilter.CATENATE_WORDS, "catenate_words", false),
            new Option(WordDelimiterGraphFilter.CATENATE_NUMBERS, "catenate_numbers", false),
            new Option(WordDelimiterGraphFilter.CATENATE_ALL, "catenate_all", false),
            new Option(WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, "split_on_case_change", true),
            new Option(WordDelimiterGraphFilter.PRESERVE_ORIGINAL, "preserve_original", false),
            new Option(WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, "split_on_numerics", true),
            new Option(WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, "stem_english_possessive", true));

    /** Lucene's bits for its types of characters, most of which it keeps to its package. */
    private static final Map<String, Byte> TYPES = Map.of(
            "LOWER", (byte) 1,
            "UPPER", (byte) 2,
            "ALPHA", (byte) 3,
            "DIGIT", (byte) 4,
            "ALPHANUM", (byte) 7,
            "SUBWORD_DELIM", (byte) 8);

    private WordDelimiters() {}

    @SuppressWarnings("deprecation") // Lucene prefers the graph form; the distribution still offers both.
    static UnaryOperator<TokenStream> plain(Settings settings, IndexContext context) {
        int flags = flags(settings);
        byte[] types = types(settings, context);
        CharArraySet kept = kept(settings, context);
        return input -> new WordDelimiterFilter(input, types, flags, kept);
    }

    static UnaryOperator<TokenStream> graph(Settings settings, IndexContext context) {
        int flags = flags(settings)
                | (settings.getAsBoolean("ignore_keywords", false) ? WordDelimiterGraphFilter.IGNORE_KEYWORDS : 0);
        byte[] types = types(settings, context);
        CharArraySet kept = kept(settings, context);
        boolean adjust = settings.getAsBoolean("adjust_offsets", true);
        return input -> new WordDelimiterGraphFilter(input, adjust, types, flags, kept);
    }

    private static int flags(Settings settings) {
        int flags = 0;
        for (Option option : OPTIONS) {
            if (settings.getAsBoolean(option.setting(), option.otherwise())) {
                flags |= option.flag();
            }
        }
        return flags;
    }

    private static @Nullable CharArraySet kept(Settings settings, IndexContext context) {
        return context.findWordSet(settings, "protected_words", false);
    }

    /** Rules such as {@code "% => ALPHA"} over Lucene's own table of character types. */
    private static byte[] types(Settings settings, IndexContext context) {
        List<String> rules = context.findWords(settings, "type_table");
        byte[] usual = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        if (rules == null) {
            return usual;
        }
        Map<Character, Byte> given = new HashMap<>();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            String left =
                    arrow < 0 ? "" : Escapes.decode(rule.substring(0, arrow).strip());
            Byte type = arrow < 0 ? null : TYPES.get(rule.substring(arrow + 2).strip());
            if (left.length() != 1 || type == null) {
                throw new IllegalArgumentException("Not a rule of a type table: [" + rule + "]");
            }
            given.put(left.charAt(0), type);
        }
        int last = given.keySet().stream().mapToInt(Character::charValue).max().orElse(0);
        byte[] table = new byte[Math.max(last + 1, usual.length)];
        for (int c = 0; c < table.length; c++) {
            Byte type = given.get((char) c);
            table[c] = type != null ? type : c < usual.length ? usual[c] : WordDelimiterIterator.getType(c);
        }
        return table;
    }
}
