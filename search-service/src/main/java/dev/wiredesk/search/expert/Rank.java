package dev.wiredesk.search.expert;

import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.search.identity.Person;
import dev.wiredesk.search.name.Folded;
import dev.wiredesk.search.query.Cursor;
import java.util.Comparator;
import java.util.List;

/**
 * The place of a person in the directory; no two people have the same.
 *
 * @param group people of a lower one come first
 * @param stories of two in a group, who is in more comes first
 * @param name folded, where that decides; else empty
 */
record Rank(long group, long stories, String name, String id) implements Comparable<Rank> {

    /** What a cursor of it holds. */
    static final List<Cursor.Value> VALUES =
            List.of(Cursor.Value.NUMBER, Cursor.Value.NUMBER, Cursor.Value.TEXT, Cursor.Value.TEXT);

    private static final int LONGEST_NAME = 60;

    private static final Comparator<Rank> ORDER = Comparator.comparingLong(Rank::group)
            .thenComparing(Comparator.comparingLong(Rank::stories).reversed())
            .thenComparing(Rank::name)
            .thenComparing(Rank::id);

    /** @param match how well the words asked for are found, 0 best */
    static Rank of(Person person, ExpertQuery asked, int match, long stories) {
        return switch (asked.sort()) {
            case RELEVANCE ->
                new Rank(
                        asked.words() == null ? (person.kind() == Enrichment.PersonKind.EXPERT ? 0 : 1) : match,
                        stories,
                        "",
                        person.id());
            case STORIES -> new Rank(0, stories, "", person.id());
            case NAME -> {
                String name = Folded.text(person.name());
                yield new Rank(0, 0, name.substring(0, Math.min(name.length(), LONGEST_NAME)), person.id());
            }
        };
    }

    static Rank of(Cursor cursor) {
        return new Rank(
                number(cursor.after().get(0)),
                number(cursor.after().get(1)),
                cursor.after().get(2).stringValue(),
                cursor.after().get(3).stringValue());
    }

    Cursor cursor() {
        return new Cursor(
                List.of(FieldValue.of(group), FieldValue.of(stories), FieldValue.of(name), FieldValue.of(id)));
    }

    private static long number(FieldValue value) {
        return value.isLong() ? value.longValue() : (long) value.doubleValue();
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
