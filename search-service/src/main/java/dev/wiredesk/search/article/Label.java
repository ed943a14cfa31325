package dev.wiredesk.search.article;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Several texts in one keyword, so that the index can count by all of them at once. */
final class Label {

    private static final String BETWEEN_PARTS = "\u001f";
    private static final String BETWEEN_VALUES = "\u001e";
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private static final char DELETE = 0x7f;

    /** Characters of a value that are kept; a keyword of all of them stays well under what the index takes. */
    private static final int LONGEST = 200;

    private static final int MOST_VALUES = 8;

    private Label() {}

    static String join(Collection<String> parts) {
        return String.join(BETWEEN_PARTS, parts);
    }

    static List<String> split(String label) {
        return List.of(label.split(BETWEEN_PARTS, -1));
    }

    static String values(Collection<String> values) {
        return String.join(
                BETWEEN_VALUES,
                values.stream().limit(MOST_VALUES).map(Label::clean).toList());
    }

    static List<String> splitValues(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(BETWEEN_VALUES, -1));
    }

    /** A value without what would end it. */
    static String clean(String value) {
        String clean = (hasControl(value) ? CONTROLS.matcher(value).replaceAll(" ") : value).strip();
        if (clean.length() <= LONGEST) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) == DELETE) {
                return true;
            }
        }
        return false;
    }
}
