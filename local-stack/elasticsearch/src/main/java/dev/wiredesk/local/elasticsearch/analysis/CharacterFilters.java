package dev.wiredesk.local.elasticsearch.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.no.NorwegianNormalizationFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/** Filters that change the characters of a token and leave it one token. */
final class CharacterFilters {
    private CharacterFilters() {}

    static void addTo(Map<String, FilterKind> filters) {
        normalizing(filters, "arabic_normalization", ArabicNormalizationFilter::new);
        normalizing(filters, "bengali_normalization", BengaliNormalizationFilter::new);
        normalizing(filters, "cjk_width", CJKWidthFilter::new);
        normalizing(filters, "decimal_digit", DecimalDigitFilter::new);
        normalizing(filters, "german_normalization", GermanNormalizationFilter::new);
        normalizing(filters, "hindi_normalization", HindiNormalizationFilter::new);
        normalizing(filters, "indic_normalization", IndicNormalizationFilter::new);
        normalizing(filters, "norwegian_normalization", NorwegianNormalizationFilter::new);
        normalizing(filters, "persian_normalization", PersianNormalizationFilter::new);
        normalizing(filters, "scandinavian_folding", ScandinavianFoldingFilter::new);
        normalizing(filters, "scandinavian_normalization", ScandinavianNormalizationFilter::new);
        normalizing(filters, "serbian_normalization", SerbianNormalizationFilter::new);
        normalizing(filters, "sorani_normalization", SoraniNormalizationFilter::new);
        normalizing(filters, "telugu_normalization", TeluguNormalizationFilter::new);
        normalizing(filters, "trim", TrimFilter::new);
        normalizing(filters, "uppercase", UpperCaseFilter::new);
        filters.put(
                "asciifolding", FilterKind.of(CharacterFilters::asciiFolding).normalizingToo());
        filters.put("lowercase", FilterKind.of(CharacterFilters::lowerCase).normalizingToo());
        filters.put(
                "pattern_replace",
                FilterKind.of(CharacterFilters::patternReplace)
                        .inNeedOfSettings()
                        .normalizingToo());
        filters.put("reverse", FilterKind.bare(ReverseStringFilter::new));
        filters.put("truncate", FilterKind.of(CharacterFilters::truncate));
    }

    private static void normalizing(Map<String, FilterKind> filters, String name, UnaryOperator<TokenStream> filter) {
        filters.put(name, FilterKind.bare(filter).normalizingToo());
    }

    private static UnaryOperator<TokenStream> asciiFolding(Settings settings, IndexContext context) {
        boolean original = settings.getAsBoolean("preserve_original", false);
        return input -> new ASCIIFoldingFilter(input, original);
    }

    private static UnaryOperator<TokenStream> lowerCase(Settings settings, IndexContext context) {
        String language = settings.get("language", "");
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "" -> LowerCaseFilter::new;
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw new IllegalArgumentException("No lower case of its own for language [" + language + "]");
        };
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings, IndexContext context) {
        Pattern pattern = pattern(settings);
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return input -> new PatternReplaceFilter(input, pattern, replacement, all);
    }

    /** The required setting {@code pattern} with its {@code flags}, as {@code CASE_INSENSITIVE|COMMENTS}. */
    static Pattern pattern(Settings settings) {
        String pattern = settings.get("pattern");
        if (pattern == null) {
            throw new IllegalArgumentException("[pattern] is required");
        }
        return Regex.compile(pattern, settings.get("flags"));
    }

    private static UnaryOperator<TokenStream> truncate(Settings settings, IndexContext context) {
        int length = settings.getAsInt("length", 10);
        return input -> TruncateTokenFilter.truncateAfterChars(input, length);
    }
}
