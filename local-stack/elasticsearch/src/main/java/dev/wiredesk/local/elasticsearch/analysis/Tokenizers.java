package dev.wiredesk.local.elasticsearch.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternSplitTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/** What cuts a text into tokens; {@code standard} is the server's own. */
final class Tokenizers {
    static final Map<String, Recipe<Supplier<Tokenizer>>> ALL = all();

    static final Set<String> NEED_SETTINGS = Set.of("char_group", "simple_pattern", "simple_pattern_split");

    private Tokenizers() {}

    private static Map<String, Recipe<Supplier<Tokenizer>>> all() {
        Map<String, Recipe<Supplier<Tokenizer>>> tokenizers = new TreeMap<>();
        tokenizers.put("char_group", Tokenizers::charGroup);
        tokenizers.put("classic", Tokenizers::classic);
        tokenizers.put("edge_ngram", Tokenizers::edgeNgram);
        tokenizers.put("keyword", Tokenizers::keyword);
        tokenizers.put("letter", (settings, context) -> LetterTokenizer::new);
        tokenizers.put("lowercase", (settings, context) -> LowerCaseTokenizer::new);
        tokenizers.put("ngram", Tokenizers::ngram);
        tokenizers.put("path_hierarchy", Tokenizers::pathHierarchy);
        tokenizers.put("pattern", Tokenizers::pattern);
        tokenizers.put("simple_pattern", Tokenizers::simplePattern);
        tokenizers.put("simple_pattern_split", Tokenizers::simplePatternSplit);
        tokenizers.put("thai", (settings, context) -> ThaiTokenizer::new);
        tokenizers.put("uax_url_email", Tokenizers::urlEmail);
        tokenizers.put("whitespace", Tokenizers::whitespace);
        return tokenizers;
    }

    private static Supplier<Tokenizer> charGroup(Settings settings, IndexContext context) {
        IntPredicate separators = CharacterClasses.anyOf(settings.getAsList("tokenize_on_chars"), "");
        int longest = settings.getAsInt("max_token_length", CharTokenizer.DEFAULT_MAX_WORD_LEN);
        return () -> new CharTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest) {
            @Override
            protected boolean isTokenChar(int c) {
                return !separators.test(c);
            }
        };
    }

    private static Supplier<Tokenizer> classic(Settings settings, IndexContext context) {
        int longest = settings.getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> {
            ClassicTokenizer tokenizer = new ClassicTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> edgeNgram(Settings settings, IndexContext context) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        IntPredicate inToken = tokenCharacters(settings);
        return () -> new EdgeNGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int c) {
                return inToken.test(c);
            }
        };
    }

    private static Supplier<Tokenizer> ngram(Settings settings, IndexContext context) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        context.checkNgramDifference(shortest, longest);
        IntPredicate inToken = tokenCharacters(settings);
        return () -> new NGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int c) {
                return inToken.test(c);
            }
        };
    }

    private static IntPredicate tokenCharacters(Settings settings) {
        String custom = settings.get("custom_token_chars", "");
        return settings.getAsList("token_chars").isEmpty()
                ? c -> true
                : CharacterClasses.anyOf(settings.getAsList("token_chars"), custom);
    }

    private static Supplier<Tokenizer> keyword(Settings settings, IndexContext context) {
        int buffer = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
        return () -> new KeywordTokenizer(buffer);
    }

    private static Supplier<Tokenizer> pathHierarchy(Settings settings, IndexContext context) {
        int buffer = settings.getAsInt("buffer_size", 1024);
        int skip = settings.getAsInt("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        char delimiter = character(settings, "delimiter", PathHierarchyTokenizer.DEFAULT_DELIMITER);
        char replacement = character(settings, "replacement", delimiter);
        return settings.getAsBoolean("reverse", false)
                ? () -> new ReversePathHierarchyTokenizer(buffer, delimiter, replacement, skip)
                : () -> new PathHierarchyTokenizer(buffer, delimiter, replacement, skip);
    }

    private static char character(Settings settings, String key, char otherwise) {
        String given = settings.get(key);
        if (given == null) {
            return otherwise;
        }
        if (given.length() != 1) {
            throw new IllegalArgumentException("[" + key + "] is one character, not [" + given + "]");
        }
        return given.charAt(0);
    }

    private static Supplier<Tokenizer> pattern(Settings settings, IndexContext context) {
        Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> simplePattern(Settings settings, IndexContext context) {
        String pattern = settings.get("pattern", "");
        return () -> new SimplePatternTokenizer(pattern);
    }

    private static Supplier<Tokenizer> simplePatternSplit(Settings settings, IndexContext context) {
        String pattern = settings.get("pattern", "");
        return () -> new SimplePatternSplitTokenizer(pattern);
    }

    private static Supplier<Tokenizer> urlEmail(Settings settings, IndexContext context) {
        int longest = settings.getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> whitespace(Settings settings, IndexContext context) {
        int longest = settings.getAsInt("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
        return () -> new WhitespaceTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest);
    }
}
