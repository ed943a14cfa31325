package dev.wiredesk.ingest.format.rss;

import dev.wiredesk.contracts.ItemKey;
import dev.wiredesk.ingest.format.rss.RssIdentity.Address;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been seen of the identities of a document's items, in whatever order they came. */
public final class Sightings {
    /** Guids remembered of a document, however many items it has. */
    private static final int MOST = 20_000;

    /** The link that each guid stands with, both as fingerprints, because either may be of any length. */
    private final Map<String, String> links = new HashMap<>();

    private final Set<String> shared = new HashSet<>();
    private final Range guid = new Range();
    private final Range link = new Range();
    private final Range linkedTitle = new Range();

    /** Whether there were none of a kind, one or several, and with which schemes. */
    private static final class Range {
        private @Nullable String one;
        private boolean several;
        private boolean secure;
        private boolean insecure;

        void add(String fingerprint, @Nullable String scheme) {
            several |= one != null && !one.equals(fingerprint);
            one = fingerprint;
            secure |= "https".equals(scheme);
            insecure |= "http".equals(scheme);
        }

        @Nullable String scheme() {
            return secure ? "https" : insecure ? "http" : null;
        }
    }

    public void add(RssIdentity item) {
        String itsLink = item.link() == null ? null : add(link, item.link());
        String itsGuid = item.guid() == null ? null : add(guid, item.guid());
        if (itsLink != null && item.title() != null) {
            linkedTitle.add(item.title(), null);
        }
        if (itsGuid == null || itsLink == null) {
            return;
        }
        String other = links.get(itsGuid);
        if (other == null && links.size() < MOST) {
            links.put(itsGuid, itsLink);
        } else if (other != null && !other.equals(itsLink)) {
            shared.add(itsGuid);
        }
    }

    private static String add(Range range, Address address) {
        String fingerprint = fingerprint(address);
        range.add(fingerprint, address.scheme());
        return fingerprint;
    }

    /** The same for addresses that differ in nothing but their scheme. */
    private static String fingerprint(Address address) {
        String text = (address.scheme() == null ? "" : "//") + address.rest();
        return ItemKey.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean anyGuid() {
        return guid.one != null;
    }

    /** Whether one guid stands with different links. */
    boolean anyGuidIsShared() {
        return !shared.isEmpty();
    }

    /** Whether that item's guid is one of those that stand with different links. */
    public boolean sharesGuid(RssIdentity item) {
        return item.guid() != null && !shared.isEmpty() && shared.contains(fingerprint(item.guid()));
    }

    /** Whether there are links, and not one link, such as that of the site, for all stories. */
    boolean linksTellApart() {
        return link.one != null && (link.several || !linkedTitle.several);
    }

    /** The scheme of the addresses that a rule goes by, or of the others; null: there are none. */
    @Nullable String scheme(IdentityRule.By by) {
        String ofGuids = guid.scheme();
        String ofLinks = link.scheme();
        return by == IdentityRule.By.GUID
                ? (ofGuids == null ? ofLinks : ofGuids)
                : (ofLinks == null ? ofGuids : ofLinks);
    }
}
