package dev.wiredesk.local.elasticsearch.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.index.analysis.Analysis;

/** One analyzer a language: Lucene's, with the stop words and the words kept from stemming that an index names. */
final class LanguageAnalyzers {
    private LanguageAnalyzers() {}

    static void addTo(Map<String, Recipe<Analyzer>> analyzers) {
        add(analyzers, "arabic", ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new);
        add(analyzers, "armenian", ArmenianAnalyzer.getDefaultStopSet(), ArmenianAnalyzer::new);
        add(analyzers, "basque", BasqueAnalyzer.getDefaultStopSet(), BasqueAnalyzer::new);
        add(analyzers, "bengali", BengaliAnalyzer.getDefaultStopSet(), BengaliAnalyzer::new);
        add(analyzers, "brazilian", BrazilianAnalyzer.getDefaultStopSet(), BrazilianAnalyzer::new);
        add(analyzers, "bulgarian", BulgarianAnalyzer.getDefaultStopSet(), BulgarianAnalyzer::new);
        add(analyzers, "catalan", CatalanAnalyzer.getDefaultStopSet(), CatalanAnalyzer::new);
        add(analyzers, "cjk", CJKAnalyzer.getDefaultStopSet(), (stopWords, unstemmed) -> new CJKAnalyzer(stopWords));
        add(analyzers, "czech", CzechAnalyzer.getDefaultStopSet(), CzechAnalyzer::new);
        add(analyzers, "danish", DanishAnalyzer.getDefaultStopSet(), DanishAnalyzer::new);
        add(analyzers, "dutch", DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new);
        add(analyzers, "english", EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new);
        add(analyzers, "estonian", EstonianAnalyzer.getDefaultStopSet(), EstonianAnalyzer::new);
        add(analyzers, "finnish", FinnishAnalyzer.getDefaultStopSet(), FinnishAnalyzer::new);
        add(analyzers, "french", FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new);
        add(analyzers, "galician", GalicianAnalyzer.getDefaultStopSet(), GalicianAnalyzer::new);
        add(analyzers, "german", GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new);
        add(
                analyzers,
                "greek",
                GreekAnalyzer.getDefaultStopSet(),
                (stopWords, unstemmed) -> new GreekAnalyzer(stopWords));
        add(analyzers, "hindi", HindiAnalyzer.getDefaultStopSet(), HindiAnalyzer::new);
        add(analyzers, "hungarian", HungarianAnalyzer.getDefaultStopSet(), HungarianAnalyzer::new);
        add(analyzers, "indonesian", IndonesianAnalyzer.getDefaultStopSet(), IndonesianAnalyzer::new);
        add(analyzers, "irish", IrishAnalyzer.getDefaultStopSet(), IrishAnalyzer::new);
        add(analyzers, "italian", ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new);
        add(analyzers, "latvian", LatvianAnalyzer.getDefaultStopSet(), LatvianAnalyzer::new);
        add(analyzers, "lithuanian", LithuanianAnalyzer.getDefaultStopSet(), LithuanianAnalyzer::new);
        add(analyzers, "norwegian", NorwegianAnalyzer.getDefaultStopSet(), NorwegianAnalyzer::new);
        add(analyzers, "persian", PersianAnalyzer.getDefaultStopSet(), PersianAnalyzer::new);
        add(analyzers, "portuguese", PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new);
        add(analyzers, "romanian", RomanianAnalyzer.getDefaultStopSet(), RomanianAnalyzer::new);
        add(analyzers, "russian", RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new);
        add(analyzers, "serbian", SerbianAnalyzer.getDefaultStopSet(), SerbianAnalyzer::new);
        add(analyzers, "sorani", SoraniAnalyzer.getDefaultStopSet(), SoraniAnalyzer::new);
        add(analyzers, "spanish", SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new);
        add(analyzers, "swedish", SwedishAnalyzer.getDefaultStopSet(), SwedishAnalyzer::new);
        add(analyzers, "thai", ThaiAnalyzer.getDefaultStopSet(), (stopWords, unstemmed) -> new ThaiAnalyzer(stopWords));
        add(analyzers, "turkish", TurkishAnalyzer.getDefaultStopSet(), TurkishAnalyzer::new);
        add(
                analyzers,
                "chinese",
                EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                (stopWords, unstemmed) -> new StandardAnalyzer(stopWords));
    }

    private static void add(
            Map<String, Recipe<Analyzer>> analyzers, String name, CharArraySet usualStopWords, Language language) {
        analyzers.put(
                name,
                (settings, context) -> language.analyzer(
                        context.stopWords(settings, usualStopWords),
                        Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)));
    }

    @FunctionalInterface
    private interface Language {
        Analyzer analyzer(CharArraySet stopWords, CharArraySet unstemmed);
    }
}
