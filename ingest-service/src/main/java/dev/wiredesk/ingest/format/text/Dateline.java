package dev.wiredesk.ingest.format.text;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a story's first paragraph begins with to say where and when it was filed (R37).
 *
 * @param text as it stands there, with the agency and without the dash
 */
public record Dateline(String text, String place, @Nullable String date) {
    private static final String PLACE =
            "\\p{Lu}[\\p{L}.'’-]*(?:[ ,/]{1,2}(?:\\p{Lu}[\\p{L}.'’-]*|de|del|de la|la|le|los|do|da|di|der|am|an|im"
                    + "|bei|of|the|upon|on|sur|and|und|et|y|og|och)){0,6}?";

    private static final String AGENCIES =
            "dpa|epd|KNA|AFP|AP|APA|SDA|ATS|ANSA|AGI|EFE|NTB|TT|STT|PA|AAP|PTI|ANI|TASS|ANP|PAP|CTK|ČTK|MTI|MIA|BTA|UPI"
                    + "|Belga|Lusa|Ritzau|Reuters|Xinhua|Interfax|Adnkronos|Anadolu|Bernama|Kyodo|Yonhap|SID|dts";

    /** Where no place is told. */
    private static final String DAY = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? \\d";

    /**
     * {@code GENEVA, Nov 23 (Agency) - }, or with the agency between slashes; the dash may be missing behind the name of an
     * agency.
     */
    private static final Pattern WITH_SOURCE = Pattern.compile("(?!" + DAY + ")(?<place>" + PLACE
            + ")(?:,? (?<date>(?:(?<=, )\\p{L}{4,10}\\.? |[^()\\n:;\"“]{0,5})\\d(?:(?! /)[^()\\n:;\"“]){0,20}(?<! |\\d\\.)))?\\.? ?"
            + "(?:\\((?<source>[^()\\n]{2,40})\\)|(?<= )/(?<wire>[^/()\\n]{2,40})/)"
            + " ?(?<dash>\\.?[-–—_]+|:|=|\\.(?= ))?(?= |\\p{Lu}|$)");

    /** {@code GENEVA, Nov 23 — }; a caption's {@code FILE - } is no place. */
    private static final Pattern IN_CAPITALS = Pattern.compile(
            "(?!FILE\\b)(?<place>\\p{Lu}[\\p{Lu} .'’-]{2,40}(?:, \\p{Lu}[\\p{L}. ]{1,24}?)?)(?:, (?<date>(?:\\p{L}{4,10}\\.? |[^()\\n:;\"“]{0,5})\\d[^()\\n:;\"“]{0,20}?))?"
                    + "(?: (?:" + AGENCIES + "))? ?(?<dash>[–—_]| - | -- )(?= ?[\\p{Lu}\"“‘'«„\\d])");

    /** {@code (Agency) - ROMA, 20 NOV - } */
    private static final Pattern SOURCE_FIRST = Pattern.compile("\\((?<source>[^()\\n]{2,40})\\) ?[-–—] (?<place>"
            + PLACE + ")(?:, (?<date>\\d[^()\\n:;\"“–—-]{0,20}?))? ?[-–—] (?=\\S)");

    private static final Pattern AGENCY =
            Pattern.compile("(?:" + AGENCIES + ")(?:/.{2,12})?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What tells what is new in a version, and the points that stand above a story. */
    private static final Pattern ABOVE = Pattern.compile("\\([^)]*\\)|[*•-] [^\\n]*(?:\\n[*•-] [^\\n]*)*+");

    private static final int LONGEST = 100;

    /** Paragraphs that may stand above a story. */
    private static final int HEAD = 4;

    /** The dateline of a story, which may have its byline and notes on its version above it; null where it has none. */
    public static @Nullable Dateline ofStory(String story) {
        int start = 0;
        for (int i = 0; i < HEAD; i++) {
            int end = story.indexOf("\n\n", start);
            String paragraph = end < 0 ? "" : story.substring(start, end);
            if (Byline.of(paragraph) == null && !ABOVE.matcher(paragraph).matches()) {
                break;
            }
            start = end + 2;
        }
        return of(story.substring(start));
    }

    /** The dateline at the beginning of a paragraph; null where it begins with something else. */
    public static @Nullable Dateline of(String paragraph) {
        int end = paragraph.indexOf("\n\n");
        String head = paragraph
                .substring(0, Math.min(end < 0 ? paragraph.length() : end, LONGEST))
                .replace('\n', ' ');
        Matcher matcher = WITH_SOURCE.matcher(head);
        if (matcher.lookingAt()) {
            String source = matcher.group("source") == null ? "wire" : "source";
            if (matcher.group("dash") != null
                    || AGENCY.matcher(matcher.group(source)).matches()) {
                return new Dateline(
                        head.substring(0, matcher.end(source) + 1),
                        matcher.group("place"),
                        stripped(matcher.group("date")));
            }
        }
        matcher = SOURCE_FIRST.matcher(head);
        if (matcher.lookingAt()
                && (matcher.group("date") != null
                        || (AGENCY.matcher(matcher.group("source")).matches()
                                && matcher.group("place")
                                        .equals(matcher.group("place").toUpperCase(Locale.ROOT))))) {
            return new Dateline(matcher.group().strip(), matcher.group("place"), stripped(matcher.group("date")));
        }
        matcher = IN_CAPITALS.matcher(head);
        if (matcher.lookingAt()) {
            String text = head.substring(0, matcher.start("dash")).strip();
            return new Dateline(text, matcher.group("place").strip(), stripped(matcher.group("date")));
        }
        return null;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** Tells a draft what it has not been told otherwise; the words stay in the body, where the offsets count them. */
    public static void into(ArticleDraft draft, @Nullable String body) {
        String told = draft.get(Field.DATELINE_TEXT);
        if (told != null) {
            Dateline its = draft.get(Field.DATELINE_PLACE) == null ? of(told) : null;
            if (its != null) {
                draft.set(Field.DATELINE_PLACE, its.place()).set(Field.DATELINE_DATE, its.date());
            }
            return;
        }
        Dateline dateline = body == null ? null : ofStory(body.strip());
        if (dateline != null) {
            draft.set(Field.DATELINE_TEXT, dateline.text())
                    .set(Field.DATELINE_PLACE, dateline.place())
                    .set(Field.DATELINE_DATE, dateline.date());
        }
    }
}
