package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;

/** Stemming, and what keeps a word from it or prepares a word for it. */
final class LanguageFilters {
    private LanguageFilters() {}

    static void addTo(Map<String, FilterKind> filters) {
        filters.put("apostrophe", FilterKind.bare(ApostropheFilter::new));
        filters.put("arabic_stem", FilterKind.bare(ArabicStemFilter::new));
        filters.put("brazilian_stem", FilterKind.bare(BrazilianStemFilter::new));
        filters.put("classic", FilterKind.bare(ClassicFilter::new));
        filters.put("czech_stem", FilterKind.bare(CzechStemFilter::new));
        filters.put("dutch_stem", FilterKind.bare(input -> new SnowballFilter(input, "Dutch")));
        filters.put("elision", FilterKind.of(LanguageFilters::elision).normalizingToo());
        filters.put("french_stem", FilterKind.bare(input -> new SnowballFilter(input, "French")));
        filters.put("german_stem", FilterKind.bare(GermanStemFilter::new));
        filters.put(
                "keyword_marker", FilterKind.of(LanguageFilters::keywordMarker).inNeedOfSettings());
        filters.put("keyword_repeat", FilterKind.bare(KeywordRepeatFilter::new).notInSynonyms());
        filters.put("kstem", FilterKind.bare(KStemFilter::new));
        filters.put("porter_stem", FilterKind.bare(PorterStemFilter::new));
        filters.put("russian_stem", FilterKind.bare(input -> new SnowballFilter(input, "Russian")));
        filters.put("snowball", FilterKind.of(LanguageFilters::snowball));
        filters.put("stemmer", FilterKind.of(LanguageFilters::stemmer));
        filters.put(
                "stemmer_override",
                FilterKind.of(LanguageFilters::stemmerOverride).inNeedOfSettings());
    }

    private static UnaryOperator<TokenStream> elision(Settings settings, IndexContext context) {
        CharArraySet articles = context.articles(settings, FrenchAnalyzer.DEFAULT_ARTICLES);
        return input -> new ElisionFilter(input, articles);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Settings settings, IndexContext context) {
        boolean ignoreCase = settings.getAsBoolean("ignore_case", false);
        String pattern = settings.get("keywords_pattern");
        if (pattern != null) {
            if (context.findWords(settings, "keywords") != null) {
                throw new IllegalArgumentException("Only one of [keywords] and [keywords_pattern] can be set");
            }
            Pattern compiled = Pattern.compile(pattern, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
            return input -> new PatternKeywordMarkerFilter(input, compiled);
        }
        CharArraySet keywords = context.wordSet(settings, "keywords", ignoreCase);
        return input -> new SetKeywordMarkerFilter(input, keywords);
    }

    private static UnaryOperator<TokenStream> snowball(Settings settings, IndexContext context) {
        return Stemmers.snowball(settings.get("language", settings.get("name", "English")));
    }

    private static UnaryOperator<TokenStream> stemmer(Settings settings, IndexContext context) {
        return Stemmers.named(settings.get("language", settings.get("name", "porter")));
    }

    private static UnaryOperator<TokenStream> stemmerOverride(Settings settings, IndexContext context)
            throws IOException {
        StemmerOverrideFilter.Builder rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : context.words(settings, "rules")) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2 || sides[1].isBlank()) {
                throw new IllegalArgumentException("Not a stemmer override rule: [" + rule + "]");
            }
            for (String word : sides[0].split(",", -1)) {
                if (word.isBlank()) {
                    throw new IllegalArgumentException("Not a stemmer override rule: [" + rule + "]");
                }
                rules.add(word.strip(), sides[1].strip());
            }
        }
        StemmerOverrideFilter.StemmerOverrideMap map = rules.build();
        return input -> new StemmerOverrideFilter(input, map);
    }
}
