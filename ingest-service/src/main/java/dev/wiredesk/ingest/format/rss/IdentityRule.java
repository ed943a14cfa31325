package dev.wiredesk.ingest.format.rss;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what the items of one RSS feed are told apart (R4). Once chosen it stays, because another choice makes other items of
 * them; only guids that turn out to be shared are given up, and for good.
 *
 * @param scheme that addresses are written with as identities: the one that was met first; null: none was met yet
 */
public record IdentityRule(By by, @Nullable String scheme) {

    /** What an item is known by, where it has it. */
    public enum By {
        GUID,
        LINK,
        /** Title and time: where items have nothing better. */
        TITLE
    }

    /**
     * The rule for a document.
     *
     * @param remembered null: this feed has never been met
     * @param seen what there is in the document
     */
    public static IdentityRule next(@Nullable IdentityRule remembered, Sightings seen) {
        By by = remembered == null ? first(seen) : remembered.by;
        if (by == By.GUID && seen.anyGuidIsShared()) {
            by = By.LINK;
        }
        String scheme = remembered == null || remembered.by != by ? null : remembered.scheme;
        return new IdentityRule(by, scheme == null ? seen.scheme(by) : scheme);
    }

    private static By first(Sightings seen) {
        if (seen.anyGuid()) {
            return By.GUID;
        }
        return seen.linksTellApart() ? By.LINK : By.TITLE;
    }

    /** The same feed's rule where two were chosen at a time: what has been given up stays given up. */
    public IdentityRule or(IdentityRule other) {
        return by.compareTo(other.by) >= 0 ? this : other;
    }

    /**
     * The identity of an item; null where it has none. One that lacks what the rule asks for is known by what it has. Where
     * links decide, that is not its guid as long as there is anything else, because guids may be shared there.
     */
    public @Nullable String identity(RssIdentity item) {
        String guid = item.guid() == null ? null : item.guid().text(scheme);
        String link = item.link() == null ? null : item.link().text(scheme);
        return switch (by) {
            case GUID -> first(guid, link, item.title());
            case LINK -> first(link, item.title(), guid);
            case TITLE -> first(item.title(), link, guid);
        };
    }

    private static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null).findFirst().orElse(null);
    }
}
