package dev.wiredesk.search.article;

import dev.wiredesk.contracts.EventJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an item's document in the index says of its versions.
 *
 * @param versions that the item has, as far as they count
 * @param current the one that the document shows
 */
public record StoredItem(ItemVersions versions, StoredVersion current) {

    /** The fields of the document that it is read from. */
    public static final List<String> FIELDS = List.of("indexed.current", "indexed.versions");

    /**
     * Reads it; of documents from before all versions were kept, the current one counts.
     *
     * @return empty: this is no article's document
     */
    public static Optional<StoredItem> read(@Nullable JsonNode document) {
        JsonNode current = document == null ? null : document.at("/indexed/current");
        if (document == null || current == null || current.isMissingNode()) {
            return Optional.empty();
        }
        StoredVersion shown = EventJson.MAPPER.treeToValue(current, StoredVersion.class);
        JsonNode versions = document.at("/indexed/versions");
        return Optional.of(new StoredItem(
                versions.isMissingNode()
                        ? ItemVersions.of(shown)
                        : EventJson.MAPPER.treeToValue(versions, ItemVersions.class),
                shown));
    }
}
