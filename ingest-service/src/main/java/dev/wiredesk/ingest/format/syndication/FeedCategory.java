package dev.wiredesk.ingest.format.syndication;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.ingest.format.text.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a story is filed under. */
public final class FeedCategory {
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final Pattern MEDIA_TOPIC = Pattern.compile("(?:medtop:|" + MEDIA_TOPICS + ")(\\d{8})");
    private static final Pattern NUMBER = Pattern.compile("\\d{8}");

    private FeedCategory() {}

    /**
     * Adds one. A code of Media Topics is told as in every other format (R45).
     *
     * @param term a code, or the name itself
     * @param label the name; null: none besides
     * @param scheme what the term is from; null: not told
     */
    public static void into(
            List<Concept> subjects, @Nullable String term, @Nullable String label, @Nullable String scheme) {
        String code = PlainText.line(FeedText.title(term));
        String name = PlainText.line(FeedText.title(label));
        String from = PlainText.line(scheme);
        if (code == null) {
            if (name != null) {
                subjects.add(new Concept(null, name, from));
            }
            return;
        }
        var topic = MEDIA_TOPIC.matcher(code);
        if (topic.matches()
                || (MEDIA_TOPICS.equals(from) && NUMBER.matcher(code).matches())) {
            code = "medtop:" + (topic.matches() ? topic.group(1) : code);
            subjects.add(new Concept(code, name == null ? code : name, MEDIA_TOPICS));
        } else {
            subjects.add(new Concept(name == null ? null : code, name == null ? code : name, from));
        }
    }
}
