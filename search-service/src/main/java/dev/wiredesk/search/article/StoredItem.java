package dev.wiredesk.search.article;

/**
 * What an item's document in the index says of its versions.
 *
 * @param versions that the item has, as far as they count
 * @param current the one that the document shows
 */
public record StoredItem(ItemVersions versions, StoredVersion current) {}
