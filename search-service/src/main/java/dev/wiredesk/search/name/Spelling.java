package dev.wiredesk.search.name;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rough key of a folded word that the usual transliterations of one Slavic, Turkic or Arabic name share: Zhirokhov and
 * Zhyrokhov, Hajiyev and Gadzhiev, Mohammed and Muhammad. Words that share a key need not be the same name at all: it only
 * finds candidates, for eyes or for {@code identity} to judge.
 */
final class Spelling {

    private record Rule(Pattern what, String by) {
        Rule(String what, String by) {
            this(Pattern.compile(what), by);
        }
    }

    /** Applied in this order. In the key, {@code c} is the sound of church and {@code j} those of jam and measure. */
    private static final List<Rule> RULES = List.of(
            new Rule("dzh|dsch|dj(?=[aeiouy])|zh", "j"),
            new Rule("shch|sch|sh", "\u0161"),
            new Rule("tch|ch", "\u010d"),
            new Rule("kh|gh|g", "h"),
            new Rule("ph|ff$", "f"),
            new Rule("f$", "v"),
            new Rule("th", "t"),
            new Rule("dh", "d"),
            new Rule("x", "ks"),
            new Rule("c(?=[eiy])", "s"),
            new Rule("ck|c|q", "k"),
            new Rule("w", "v"),
            new Rule("ou|oo", "u"),
            new Rule("[iy]+$|(?<=[aeou])j$", "i"),
            new Rule("y", "i"),
            new Rule("i*e|ae", "e"),
            new Rule("oe", "o"),
            new Rule("ue", "u"),
            new Rule("(.)\\1+", "$1"),
            new Rule("ulah?$", "ula"),
            new Rule("(?<=.)h$", ""),
            new Rule("\u0161", "sh"),
            new Rule("\u010d", "c"));

    private Spelling() {}

    static String key(String folded) {
        String key = folded;
        for (Rule rule : RULES) {
            key = rule.what.matcher(key).replaceAll(rule.by);
        }
        return key.isEmpty() ? folded : key;
    }
}
