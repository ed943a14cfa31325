package dev.wiredesk.enrich.text;

import java.util.regex.Pattern;

/**
 * The lines that a story ends with about those who made it: {@code (Reporting by Jane Doe in Ankara; Editing by John Roe)},
 * {@code Associated Press writers Jane Doe in Kathmandu and John Roe in New Delhi contributed to this report.}
 */
public final class Credits {

    /** How many paragraphs from the end on are looked at. */
    private static final int MOST_PARAGRAPHS = 6;

    /** A paragraph with more letters tells of something else. */
    private static final int LONGEST = 600;

    private static final String WORK =
            "(?:(?:additional|further|additionally) )?(?:reporting|writing|editing|compiled|translated|reported|edited|written)";

    private static final Pattern CREDIT = Pattern.compile(
            "[(\\[]?(?:(?i)(?:with )?" + WORK + "(?:,? (?:and )?" + WORK
                    + "){0,2} by) \\p{Lu}[^.]*(?:\\p{Lu}\\.[^.]*)*\\.?[)\\]]?"
                    + "|.{0,400}\\bcontributed (?:to this (?:report|story|article)|reporting)\\b.{0,40}"
                    + "|(?i:our standards):.*",
            Pattern.DOTALL);

    /** A rule between story and credits, and the signs of those who wrote and edited. */
    private static final Pattern SEPARATOR = Pattern.compile("[_*=#-]{2,}|[a-z]{2,4}(?:[-/][a-z]{2,4})+");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:" + WORK + ") by [^()]{3,300}\\)?\\s*$", Pattern.CASE_INSENSITIVE);

    private Credits() {}

    /** The first token of the credits of a body; {@link StoryText#tokens()} without any. */
    public static int start(StoryText body) {
        int credits = body.tokens();
        int last = body.paragraphs() - 1;
        for (int p = last; p > 0 && last - p < MOST_PARAGRAPHS; p--) {
            String paragraph = paragraph(body, p);
            if (paragraph.length() <= LONGEST && CREDIT.matcher(paragraph).matches()) {
                credits = body.firstToken(body.firstSentence(p));
            } else if (!SEPARATOR.matcher(paragraph).matches()) {
                break;
            }
        }
        return credits < body.tokens() || last < 0 ? credits : inBrackets(body, last);
    }

    /** Behind the last sentence, in the same paragraph. */
    private static int inBrackets(StoryText body, int paragraph) {
        int offset = body.start(body.firstToken(body.firstSentence(paragraph)));
        var brackets = IN_BRACKETS.matcher(body.text());
        brackets.region(
                Math.max(offset, body.text().length() - LONGEST), body.text().length());
        return brackets.find() ? body.tokenAt(brackets.start()) : body.tokens();
    }

    private static String paragraph(StoryText body, int number) {
        int first = body.firstToken(body.firstSentence(number));
        int last = body.endToken(body.endSentence(number) - 1) - 1;
        return body.text().substring(body.start(first), body.end(last));
    }
}
