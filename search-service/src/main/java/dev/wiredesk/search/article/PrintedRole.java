package dev.wiredesk.search.article;

import dev.wiredesk.contracts.Enrichment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role as some stories print it.
 *
 * @param text the whole of it, such as {@code Ukrainian military expert}
 * @param title the function in it
 * @param nationality ISO 3166-1 alpha-2 code
 * @param organisation the body that the person belongs to
 */
public record PrintedRole(
        String text,
        @Nullable String title,
        @Nullable String nationality,
        @Nullable String organisation) {

    static PrintedRole of(Enrichment.Role role) {
        return new PrintedRole(role.text(), role.title(), role.nationality(), role.organisation());
    }

    String label() {
        return Label.join(List.of(Label.clean(text), orEmpty(title), orEmpty(nationality), orEmpty(organisation)));
    }

    /** Reads what {@link #label} wrote. */
    public static PrintedRole read(String label) {
        List<String> parts = Label.split(label);
        return new PrintedRole(parts.get(0), orNull(parts.get(1)), orNull(parts.get(2)), orNull(parts.get(3)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : Label.clean(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
