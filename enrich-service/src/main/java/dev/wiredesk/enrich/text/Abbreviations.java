package dev.wiredesk.enrich.text;

import java.util.Set;

/** Words of English wire copy that keep the full stop behind them. All lower case, without that full stop. */
final class Abbreviations {

    /** Always followed by a name: the sentence goes on. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "cpl", "sgt", "adm",
            "brig", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "rev", "fr", "hon", "st", "ste", "mt", "ft",
            "supt", "insp", "amb", "atty", "messrs", "mme", "mlle", "sr", "sra", "pvt", "spc", "det", "del", "no",
            "nos", "engr", "cllr", "cpt", "ssgt", "lcpl", "comr", "asst", "assoc", "art", "vs", "v", "cf", "vol", "fig",
            "sec", "e.g", "i.e", "approx", "ca", "op");

    /** May stand in the middle of a sentence or at its end. */
    private static final Set<String> ANYWHERE = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thur", "thurs", "fri", "sat", "jr", "inc", "ltd", "co", "corp", "bros", "llc", "plc", "etc",
            "al", "dept", "univ", "assn", "ave", "blvd", "rd", "ph.d", "m.d", "b.a", "m.a", "a.m", "p.m", "esq", "ret",
            "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
            "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash",
            "wis", "wyo", "n.h", "n.j", "n.m", "n.y", "n.c", "n.d", "s.c", "s.d", "w.va", "r.i", "d.c", "b.c", "ont",
            "que", "alta", "sask", "kph", "mph", "oz", "lbs");

    /** With these a word is rather the end of a sentence than an abbreviation when written in lower case. */
    private static final Set<String> WORDS_TOO = Set.of(
            "no", "mar", "jun", "sat", "sun", "wed", "mon", "ill", "miss", "mass", "wash", "ore", "ind", "art", "la",
            "pa", "fig", "op", "sec", "al", "fri", "dec", "co", "mo", "ga", "ca", "rev", "rep", "gen", "gov", "hon",
            "det", "del", "col", "adm", "ky", "md", "va", "vt", "ret", "fr", "st", "ft", "v", "nos", "vol");

    private Abbreviations() {}

    static boolean isAbbreviation(String word, String lower) {
        boolean listed = BEFORE_NAMES.contains(lower) || ANYWHERE.contains(lower);
        boolean written = Character.isUpperCase(word.charAt(0)) || !WORDS_TOO.contains(lower) || lower.equals("v");
        return listed && written;
    }

    static boolean standsBeforeNames(String lower) {
        return BEFORE_NAMES.contains(lower);
    }
}
