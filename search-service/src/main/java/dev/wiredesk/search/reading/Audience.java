package dev.wiredesk.search.reading;

import java.io.Serializable;
import java.util.Set;

/**
 * For whom something is read: readers, editors, or editors of some providers, who are readers of all others. Readers see
 * stories that may be used, from the end of their embargo on (R15, R18, R26). Editors see withheld and embargoed stories
 * too, and the notices that killed ones leave.
 *
 * @param ofAll whether they are editors whatever the provider
 * @param providers whose editors they are, where they are not those of all
 */
public record Audience(boolean ofAll, Set<String> providers) implements Serializable {

    public static final Audience READER = new Audience(false, Set.of());
    public static final Audience EDITOR = new Audience(true, Set.of());

    public Audience {
        providers = Set.copyOf(providers);
    }

    /** The editors of these providers (R18); of none they are readers. */
    public static Audience editorOf(Set<String> providers) {
        return new Audience(false, providers);
    }

    /** Whether they see nothing but what readers see. */
    public boolean isReader() {
        return !ofAll && providers.isEmpty();
    }

    public boolean isEditorOf(String provider) {
        return ofAll || providers.contains(provider);
    }

    /** What they are to the stories of one provider: {@link #EDITOR} or {@link #READER}. */
    public Audience towards(String provider) {
        return isEditorOf(provider) ? EDITOR : READER;
    }
}
