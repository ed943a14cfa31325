package dev.wiredesk.ingest.format.newsmlg2;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Strictest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what an item says about how it is to be handled: status, embargo, signals, notes and links to other items. */
final class Management {
    /** Links from an item to the one that it rewrites (R32), the surest first. */
    private static final List<String> REWRITES = List.of(
            "evolvedfrom",
            "previousversion",
            "haspreviousversion",
            "replaces",
            "replacing",
            "derivedfrom",
            "isderivedfrom");

    private static final Set<String> WEB_PAGE = Set.of("canonical", "permalink", "self", "alternate", "webpage");

    /** Signals of senders who have more of them than the standard has. */
    private static final Set<String> KILLING = Set.of("kill", "mandatorykill", "cancel", "canceled", "cancelled");

    /** What of these is no status is held back as one that nobody knows (R14). */
    private static final Set<String> WITHHOLDING =
            Set.of("withdraw", "withdrawn", "withdrawal", "withhold", "withheld");

    /** What the Associated Press marks what may be published with, and what their older feeds mark so. */
    private static final Set<String> FOR_PUBLICATION = Set.of("newscontent", "consumerready");

    private final G2Element item;
    private final Catalog catalog;

    Management(G2Element item, Catalog catalog) {
        this.item = item;
        this.catalog = catalog;
    }

    void into(ArticleDraft draft) {
        draft.set(Field.STATUS, status());
        draft.set(Field.EMBARGO, embargo());
        for (G2Element meta : item.all("itemMeta")) {
            draft.set(Field.VERSION_CREATED, meta.textOf("versionCreated"))
                    .set(Field.FIRST_CREATED, meta.textOf("firstCreated"))
                    .set(Field.EXPIRES, meta.textOf("expires"))
                    .set(Field.EDITOR_NOTE, notes(meta));
        }
        signalsInto(draft);
        linksInto(draft);
    }

    /** Of several the one that holds the item back: what contradicts itself fails closed (R14). */
    private @Nullable String status() {
        List<String> told = new ArrayList<>();
        for (G2Element status : item.all("itemMeta", "pubStatus")) {
            String value = status.value();
            told.add(value == null ? status.text() : value);
        }
        Element docdata = item.element().selectFirst("contentSet docdata");
        String inside = docdata == null ? null : new G2Element(docdata).attribute("management-status");
        if (inside != null && !Strictest.isUsable(inside)) {
            // Superdesk tells an embargo in the NITF that it puts into the item.
            told.add(inside);
        }
        return Strictest.status(told);
    }

    /** Empty where there is an embargo of which no end is told (R23). */
    private @Nullable String embargo() {
        return Strictest.embargo(
                item.all("itemMeta", "embargoed").stream().map(G2Element::text).toList());
    }

    /** The notes that are not part of the longest: dpa sends each by itself and all of them together. */
    private static @Nullable String notes(G2Element meta) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (G2Element note : meta.all("edNote")) {
            String text = note.text();
            notes.putIfAbsent(words(text), text);
        }
        String longest = notes.keySet().stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        notes.keySet().removeIf(note -> !note.equals(longest) && longest.contains(note));
        String joined = String.join("\n\n", notes.values());
        return joined.isEmpty() ? null : joined;
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\-]+", " ").strip();
    }

    private void signalsInto(ArticleDraft draft) {
        boolean ofAp = false;
        boolean isNewsContent = false;
        for (G2Element signal : item.all("itemMeta", "signal")) {
            String value = signal.value();
            String word = value == null ? "" : G2Element.word(value);
            if (word.startsWith("correct")) {
                draft.set(Field.CORRECTION, value);
            }
            String status = draft.get(Field.STATUS);
            if (KILLING.contains(word)) {
                draft.set(Field.STATUS, "canceled");
            } else if (WITHHOLDING.contains(word) && Strictest.isUsable(status)) {
                draft.set(Field.STATUS, value);
            }
            ofAp |= isOfAp(signal);
            isNewsContent |= FOR_PUBLICATION.contains(word);
        }
        if (ofAp && !isNewsContent) {
            draft.set(Field.NOT_FOR_PUBLICATION, "newscontent");
        }
    }

    /**
     * Whether a signal is one of the Associated Press's, which mark by {@code newscontent}, and before by
     * {@code consumerready}, what may be published; what has other signals of theirs only, such as an advisory, may not
     * (R31).
     *
     * @see <a href="https://api.ap.org/media/v/docs/api/Publishable-Content/">Identifying publishable content</a>
     */
    private boolean isOfAp(G2Element signal) {
        String qcode = signal.attribute("qcode");
        if (qcode == null) {
            String uri = signal.attribute("uri");
            return uri != null && isApScheme(uri);
        }
        String alias = qcode.substring(0, Math.max(0, qcode.indexOf(':'))).toLowerCase(Locale.ROOT);
        String scheme = catalog.scheme(qcode);
        String guid = item.attribute("guid");
        boolean fromAp = guid != null && guid.startsWith("tag:ap.org");
        return scheme == null ? alias.equals("ap") || alias.startsWith("apsig") || fromAp : isApScheme(scheme);
    }

    private static boolean isApScheme(String uri) {
        return uri.matches("https?://([a-z0-9-]+\\.)*ap\\.org/.*");
    }

    private void linksInto(ArticleDraft draft) {
        List<G2Element> links = new ArrayList<>(item.all("itemMeta", "link"));
        links.addAll(item.all("link"));
        links.addAll(item.all("contentMeta", "link"));
        int best = REWRITES.size();
        for (G2Element link : links) {
            String target = link.attribute("residref", "guidref", "href", "uri", "qcode", "literal");
            String rel = link.attribute("rel", "reluri");
            if (target == null || rel == null) {
                continue;
            }
            int rewrites = REWRITES.indexOf(G2Element.word(rel));
            // An earlier version of the item itself is no other item; of several the last is told last, as by TT.
            if (rewrites >= 0 && rewrites <= best && !target.equals(item.attribute("guid"))) {
                best = rewrites;
                draft.set(Field.EVOLVED_FROM, target);
            }
            String href = link.attribute("href");
            if (href != null && WEB_PAGE.contains(G2Element.word(rel)) && href.startsWith("http")) {
                draft.set(Field.URL, href);
            }
        }
        if (draft.get(Field.EVOLVED_FROM) == null) {
            replacedInto(draft);
        }
        if (draft.get(Field.EVOLVED_FROM) == null) {
            derivedFromInto(draft);
        }
    }

    /** Sweden's TT tells the number of the item that this one replaces, which ends that one's identity as its own ends this one's. */
    private void replacedInto(ArticleDraft draft) {
        boolean replaces = item.all("itemMeta", "signal").stream()
                .map(G2Element::value)
                .anyMatch(signal -> signal != null && G2Element.word(signal).equals("replace"));
        String own = number("uno");
        String replaced = number("refuno");
        String guid = item.attribute("guid");
        if (replaces
                && guid != null
                && own != null
                && replaced != null
                && guid.endsWith(own)
                && !own.equals(replaced)) {
            draft.set(Field.EVOLVED_FROM, guid.substring(0, guid.length() - own.length()) + replaced);
        }
    }

    private @Nullable String number(String type) {
        return item.all("contentMeta", "altId").stream()
                .filter(number -> type.equals(G2Element.word(String.valueOf(number.attribute("type")))))
                .map(G2Element::text)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void derivedFromInto(ArticleDraft draft) {
        List<G2Element> sources = new ArrayList<>(item.all("itemMeta", "derivedFrom"));
        sources.addAll(item.all("contentMeta", "derivedFrom"));
        sources.addAll(item.all("derivedFrom"));
        sources.stream()
                .map(source -> source.attribute("residref", "guidref", "guid", "href", "uri", "literal"))
                .filter(target -> target != null && !target.equals(item.attribute("guid")))
                .findFirst()
                .ifPresent(target -> draft.set(Field.EVOLVED_FROM, target));
    }
}
