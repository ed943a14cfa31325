package dev.wiredesk.ingest.format.text;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises the line that says who wrote a story. */
public final class Byline {
    /** A word of a name or function, or what joins them. */
    private static final String WORD = "(?:\\p{Lu}[\\p{L}.'’-]*|and|und|et|y|e|og|och|en|&|for|in|in\\s+\\p{Lu}\\p{L}+"
            + "|van|von|der|de|da|di|del|la|le|dos|al|bin|dpa|correspondents?|staff|agencies)";

    private static final Pattern LINE =
            Pattern.compile("(?<by>BY|By|by|Von|VON|Par|PAR|Por|POR|Af|AF|Av|AV|Di|DI|Door|Text:)\\s+(?<names>" + WORD
                    + "(?:[,/]?\\s+" + WORD + "){0,11})(?:,\\s+\\p{Ll}{2,5})?");

    private static final int LONGEST = 160;

    /** Over the story there may be a few points about it. */
    private static final int HEAD = 8;

    private Byline() {}

    /** Tells a draft that has not been told otherwise what one of a story's first paragraphs says. */
    public static void into(ArticleDraft draft, @Nullable String body) {
        if (body != null && draft.get(Field.BYLINE) == null) {
            Stream.of(body.split("\n\n", HEAD + 1))
                    .limit(HEAD)
                    .map(Byline::of)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(byline -> draft.set(Field.BYLINE, byline));
        }
    }

    /** The line without what ends it on a wire; null where it is no byline. */
    public static @Nullable String of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        String bare = line.strip().replaceAll("[=<|]+$", "").strip();
        Matcher matcher = LINE.matcher(bare);
        // "By Monday" and "In Geneva" are how sentences begin; a name has two words at least.
        return matcher.matches() && matcher.group("names").contains(" ") ? bare : null;
    }
}
