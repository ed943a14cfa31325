package dev.wiredesk.ingest.format;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.OtherText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as its reader understood it: the item's own words in our fields, before any rule is applied to them. */
public final class ArticleDraft {
    private final String format;
    private final Map<Field, String> pointers;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final List<Concept> subjects = new ArrayList<>();
    private final List<Concept> places = new ArrayList<>();
    private final List<Concept> people = new ArrayList<>();
    private final List<Concept> organisations = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> genre = new ArrayList<>();
    private final List<OtherText> otherTexts = new ArrayList<>();
    private final List<ArticleDraft> notices = new ArrayList<>();

    /**
     * A draft that says nothing yet.
     *
     * @param format the wire format with its version, such as {@code ninjs/3.1}
     * @param pointers where the format keeps the fields that an article cannot do without, for messages to the sender
     */
    public ArticleDraft(String format, Map<Field, String> pointers) {
        this.format = format;
        this.pointers = pointers;
    }

    public String format() {
        return format;
    }

    /** The name of the wire format without its version: what a feed's permissions are about. */
    public String formatName() {
        int slash = format.indexOf('/');
        return slash < 0 ? format : format.substring(0, slash);
    }

    /** JSON pointer or XPath of a field in the item; empty: the whole item. */
    public String pointer(Field field) {
        return pointers.getOrDefault(field, "");
    }

    public ArticleDraft set(Field field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
        return this;
    }

    public @Nullable String get(Field field) {
        return texts.get(field);
    }

    /** To be added to, as are the other lists. */
    public List<Concept> subjects() {
        return subjects;
    }

    public List<Concept> places() {
        return places;
    }

    public List<Concept> people() {
        return people;
    }

    public List<Concept> organisations() {
        return organisations;
    }

    public List<String> keywords() {
        return keywords;
    }

    public List<String> genre() {
        return genre;
    }

    /** Headlines and bodies beside the chosen ones. */
    public List<OtherText> otherTexts() {
        return otherTexts;
    }

    /** What the item says about the status of other items: their identity, version and status (R19). */
    public List<ArticleDraft> notices() {
        return notices;
    }
}
