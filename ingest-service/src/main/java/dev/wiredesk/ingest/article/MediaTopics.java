package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the IPTC's subjects into one form, {@code medtop:20000523}, however a feed writes them (R45). Of the older
 * Subject Codes only the 17 at the top are mapped, which Media Topics took over with their numbers; a deeper one is kept
 * as sent and the Media Topic above it is added. Which Media Topic each deeper one became is in a table of the IPTC's
 * that is not part of this project. A code of any other vocabulary is kept as sent.
 */
final class MediaTopics {
    private static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final String ALIAS = "medtop:";

    private static final Pattern TOPIC = form("medtop|mediatopic");
    private static final Pattern SUBJECT_CODE = form("subj|subjectcode");

    /** The first two digits of the Media Topics at the top, which are those of the Subject Codes at the top. */
    private static final Map<String, String> TOPS = Map.ofEntries(
            Map.entry("01", "arts, culture, entertainment and media"),
            Map.entry("02", "crime, law and justice"),
            Map.entry("03", "disaster, accident and emergency incident"),
            Map.entry("04", "economy, business and finance"),
            Map.entry("05", "education"),
            Map.entry("06", "environment"),
            Map.entry("07", "health"),
            Map.entry("08", "human interest"),
            Map.entry("09", "labour"),
            Map.entry("10", "lifestyle and leisure"),
            Map.entry("11", "politics and government"),
            Map.entry("12", "religion"),
            Map.entry("13", "science and technology"),
            Map.entry("14", "society"),
            Map.entry("15", "sport"),
            Map.entry("16", "conflict, war and peace"),
            Map.entry("17", "weather"));

    private MediaTopics() {}

    /** Subjects with the IPTC's among them in one form, those added last. */
    static List<Concept> canonical(List<Concept> subjects) {
        List<Concept> canonical = new ArrayList<>(subjects.size());
        List<Concept> above = new ArrayList<>();
        for (Concept subject : subjects) {
            String topic = number(subject, TOPIC);
            String code = topic == null ? number(subject, SUBJECT_CODE) : null;
            if (code != null && code.startsWith("20")) {
                // No Subject Code has such a number: Superdesk writes Media Topics so.
                topic = code;
            }
            String top = code != null && code.length() == 8 ? code.substring(0, 2) : "";
            String name = TOPS.get(top);
            if (topic != null) {
                canonical.add(concept(topic, subject));
            } else if (name != null && code != null && code.endsWith("000000")) {
                canonical.add(concept(code, subject));
            } else {
                canonical.add(subject);
                if (name != null) {
                    above.add(new Concept(ALIAS + top + "000000", name, SCHEME));
                }
            }
        }
        if (above.isEmpty()) {
            return canonical;
        }
        Set<String> known = new HashSet<>();
        canonical.forEach(subject -> known.add(String.valueOf(subject.code())));
        above.removeIf(topic -> !known.add(String.valueOf(topic.code())));
        canonical.addAll(above);
        return canonical;
    }

    private static Concept concept(String number, Concept subject) {
        String code = ALIAS + number;
        boolean named =
                !subject.name().equals(subject.code()) && !subject.name().equals(number);
        String top = number.endsWith("000000") ? TOPS.get(number.substring(0, 2)) : null;
        return new Concept(code, named ? subject.name() : top == null ? code : top, SCHEME);
    }

    /** The number of a concept in the vocabulary; null where it is of another. */
    private static @Nullable String number(Concept concept, Pattern form) {
        String code = concept.code();
        if (code == null) {
            return null;
        }
        String scheme = concept.scheme();
        Matcher alone = form.matcher(code.toLowerCase(Locale.ROOT));
        if (alone.matches()) {
            return alone.group(1);
        } else if (scheme == null) {
            return null;
        }
        String separator = scheme.endsWith("/") ? "" : scheme.contains("/") ? "/" : ":";
        Matcher whole = form.matcher((scheme + separator + code).toLowerCase(Locale.ROOT));
        return whole.matches() ? whole.group(1) : null;
    }

    /** A qcode or a URI of a vocabulary, its number apart. */
    private static Pattern form(String names) {
        return Pattern.compile(
                "(?:(?:" + names + "):|https?://cv\\.iptc\\.org/newscodes/(?:" + names + ")/)(\\d{8})/?");
    }
}
