package dev.wiredesk.enrich.region;

import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.Set;

/** Tells by the words beside a mention that it is called after a place and is none: a currency, a language. */
final class Namesakes {
    private static final Set<String> CURRENCIES = Set.of(
            "dollar",
            "dollars",
            "cent",
            "cents",
            "franc",
            "francs",
            "pound",
            "pounds",
            "peso",
            "pesos",
            "real",
            "reais",
            "yen",
            "yuan",
            "won",
            "rupee",
            "rupees",
            "rupiah",
            "ringgit",
            "baht",
            "dong",
            "rouble",
            "roubles",
            "ruble",
            "rubles",
            "hryvnia",
            "hryvnias",
            "lira",
            "liras",
            "lari",
            "manat",
            "dram",
            "drams",
            "dinar",
            "dinars",
            "dirham",
            "dirhams",
            "riyal",
            "riyals",
            "rial",
            "rials",
            "shekel",
            "shekels",
            "krona",
            "kronor",
            "krone",
            "kroner",
            "koruna",
            "korunas",
            "zloty",
            "zlotys",
            "forint",
            "forints",
            "leu",
            "lei",
            "lev",
            "leva",
            "rand",
            "naira",
            "cedi",
            "cedis",
            "shilling",
            "shillings",
            "kwacha",
            "birr",
            "taka",
            "tenge",
            "som",
            "sum",
            "afghani");

    /** Before the name of a language. */
    private static final Set<String> SPEAKING = Set.of(
            "in",
            "into",
            "speak",
            "speaks",
            "spoke",
            "speaking",
            "spoken",
            "learn",
            "learns",
            "learned",
            "learnt",
            "learning",
            "teach",
            "teaches",
            "taught",
            "teaching",
            "understand",
            "understands",
            "fluent",
            "broken",
            "translated",
            "write",
            "writes",
            "reads");

    /** Behind the name of a language, which no noun follows. */
    private static final Set<String> GOING_ON = Set.of(
            "and", "or", "but", "to", "at", "on", "with", "for", "as", "that", "by", "from", "because", "when", "while",
            "is", "was", "before", "after", "if", "than");

    private Namesakes() {}

    /** Whether a mention that may be a place's name or adjective is not about the place. */
    static boolean isOne(Mention mention) {
        return mention.adjective && (CURRENCIES.contains(mention.behind(1)) || isLanguage(mention));
    }

    /** {@code in French.}, {@code she speaks Thai and}: an adjective that describes nothing. */
    private static boolean isLanguage(Mention mention) {
        if (!SPEAKING.contains(mention.before(1))) {
            return false;
        }
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        return next >= text.endToken(mention.sentence())
                || text.kind(next) == TokenKind.QUOTE_MARK
                || (text.kind(next) == TokenKind.PUNCTUATION && !text.word(next).equals("-"))
                || GOING_ON.contains(text.lower(next));
    }
}
