package dev.wiredesk.ingest.format.syndication;

import dev.wiredesk.ingest.format.text.PlainText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of those who wrote a story. */
public final class FeedNames {
    /** As RSS wants it: an address, with the name behind it. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.*)\\)");

    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("\"?([^\"<]*)\"?\\s*<[^<>]*@[^<>]*>");
    private static final Pattern ADDRESS = Pattern.compile("(?:mailto:)?\\S+@\\S+");

    private FeedNames() {}

    /** The names, each once, with commas between; null where there is none. */
    public static @Nullable String byline(Collection<String> authors) {
        Set<String> names = new LinkedHashSet<>();
        for (String author : authors) {
            String name = name(author);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** The name without an address; null where there is an address only. */
    private static @Nullable String name(String author) {
        String text = PlainText.line(FeedText.title(author));
        if (text == null || ADDRESS.matcher(text).matches()) {
            return null;
        }
        Matcher behind = ADDRESS_AND_NAME.matcher(text);
        if (behind.matches()) {
            return PlainText.line(behind.group(1));
        }
        Matcher before = NAME_AND_ADDRESS.matcher(text);
        return before.matches() ? PlainText.line(before.group(1)) : text;
    }
}
