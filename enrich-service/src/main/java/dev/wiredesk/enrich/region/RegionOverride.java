package dev.wiredesk.enrich.region;

import org.jspecify.annotations.Nullable;

/**
 * What an editor has decided about a name: it holds whatever the rules find, and each time that a story is enriched anew.
 *
 * @param provider whose stories it is about; null: of all
 * @param article id of the one story that it is about; null: all
 * @param name as printed; case and accents do not count
 * @param region id of the region that the name means; null: no region
 */
public record RegionOverride(
        @Nullable String provider,
        @Nullable String article,
        String name,
        @Nullable String region) {

    /** @throws IllegalArgumentException there is no name */
    public RegionOverride {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name is missing: how stories call what the override is about");
        }
    }

    /** Whether it is about a story. */
    public boolean isAbout(String ofProvider, String id) {
        return (provider == null || provider.equals(ofProvider)) && (article == null || article.equals(id));
    }
}
