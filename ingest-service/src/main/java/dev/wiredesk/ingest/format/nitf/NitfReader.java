package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.ingest.format.AnpaCategory;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.SubjectCode;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a document in NITF. */
public final class NitfReader {
    private static final Map<Field, String> POINTERS = Map.of(
            Field.IDENTITY, "/nitf/head/docdata/doc-id/@id-string",
            Field.VERSION, "/nitf/head/docdata/du-key/@version",
            Field.VERSION_CREATED, "/nitf/head/docdata/date.issue/@norm",
            Field.EXPIRES, "/nitf/head/docdata/date.expire/@norm");

    /** What agencies call the line that a story goes by in the newsroom. */
    private static final Set<String> SLUGS = Set.of("slugline", "slug", "anpa-keyword", "ntbstikkord");

    private static final Set<String> CATEGORIES = Set.of("anpa-category", "ap-category");

    private static final Set<String> LANGUAGES = Set.of("language", "article-language", "dc.language");

    private static final Set<String> LINKS = Set.of("url", "link", "canonical", "permalink");

    private static final Pattern COUNTED = Pattern.compile("(.+)_\\d{1,4}");

    private final Element nitf;
    private final @Nullable Element head;
    private final @Nullable Element docdata;
    private final ArticleDraft draft = new ArticleDraft("nitf", POINTERS);

    /** Whether this sender writes the version behind its identities. */
    private boolean counted;

    private NitfReader(Element nitf) {
        this.nitf = nitf;
        this.head = XmlTree.child(nitf, "head");
        this.docdata = XmlTree.first(nitf, "docdata");
    }

    /**
     * Reads an item.
     *
     * @param context the root with what stood around the items before this one
     */
    public static Reading read(Element item, Element context) {
        return new Reading.Item(new NitfReader(item).read());
    }

    private ArticleDraft read() {
        identity();
        draft.set(Field.TYPE, "text")
                .set(Field.STATUS, XmlTree.attribute(docdata, "management-status"))
                .set(Field.URGENCY, of("urgency", "ed-urg"))
                .set(Field.LANGUAGE, language());
        times();
        notes();
        rights();
        meta();
        NitfConcepts.into(draft, head == null ? docdata : head);
        if ("advisory".equalsIgnoreCase(XmlTree.attribute(XmlTree.first(head, "tobject"), "tobject.type"))) {
            draft.set(Field.NOT_FOR_PUBLICATION, "advisory");
        }
        NitfText.into(draft, nitf);
        reference();
        return isNothingButNotice() ? draft.notices().getFirst() : draft;
    }

    private void identity() {
        String version = of("du-key", "version");
        draft.set(Field.VERSION, version == null ? of("du-key", "generation") : version);
        String id = of("doc-id", "id-string");
        if (id != null && isVersioned(id)) {
            counted = true;
            id = withoutCount(id);
        }
        draft.set(Field.IDENTITY, id == null ? XmlTree.attribute(nitf, "uno") : id);
    }

    /** Whether the identity is a name that all versions share, told elsewhere as well, and a count of these (R2). */
    private boolean isVersioned(String id) {
        if (draft.get(Field.VERSION) == null || !COUNTED.matcher(id).matches()) {
            return false;
        }
        String shared = withoutCount(id);
        return shared.equals(of("du-key", "key"))
                || XmlTree.all(head, "meta").stream()
                        .anyMatch(meta -> shared.equals(XmlTree.attribute(meta, "content")));
    }

    private static String withoutCount(String id) {
        return COUNTED.matcher(id).replaceFirst("$1");
    }

    private void times() {
        String issued = time("date.issue");
        if (issued == null) {
            issued = NitfTime.iso(XmlTree.attribute(XmlTree.first(head, "pubdata"), "date.publication"));
        }
        String released = time("date.release");
        draft.set(Field.VERSION_CREATED, issued).set(Field.EXPIRES, time("date.expire"));
        // Many write the time of issue here as well, which is no embargo; nor is it the end of one.
        if (released != null && NitfTime.isAfter(released, issued)) {
            draft.set(Field.EMBARGO, released);
        }
    }

    private void notes() {
        for (Element message : XmlTree.all(docdata, "ed-msg")) {
            NitfText.note(draft, XmlTree.attribute(message, "info"));
            NitfText.note(draft, XmlTree.text(message));
        }
        for (Element correction : XmlTree.all(docdata, "correction")) {
            draft.set(Field.CORRECTION, "correction");
            NitfText.note(draft, XmlTree.attribute(correction, "info"));
            NitfText.note(draft, XmlTree.text(correction));
            String corrected = XmlTree.attribute(correction, "id-string");
            if (corrected != null && counted) {
                corrected = withoutCount(corrected);
            }
            if (!Objects.equals(corrected, draft.get(Field.IDENTITY))) {
                draft.set(Field.EVOLVED_FROM, corrected);
            }
        }
    }

    private void rights() {
        String holder = of("doc.copyright", "holder");
        String year = of("doc.copyright", "year");
        draft.set(Field.COPYRIGHT_HOLDER, holder == null ? of("doc.rights", "owner") : holder);
        if (holder != null && year != null) {
            draft.set(Field.COPYRIGHT_NOTICE, "\u00a9 " + year + " " + holder);
        }
        String terms = Stream.of("type", "limitations", "geography")
                .map(name -> of("doc.rights", name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        draft.set(Field.USAGE_TERMS, terms.isEmpty() ? null : terms);
    }

    private void meta() {
        draft.set(Field.SLUGLINE, XmlTree.text(XmlTree.first(nitf, "slugline")));
        for (Element meta : XmlTree.all(head, "meta")) {
            String content = XmlTree.attribute(meta, "content");
            if (content != null) {
                meta(String.valueOf(XmlTree.attribute(meta, "name")).toLowerCase(Locale.ROOT), content);
            }
        }
        String key = of("du-key", "key");
        if (draft.get(Field.SLUGLINE) == null
                && key != null
                && !String.valueOf(draft.get(Field.IDENTITY)).contains(key)) {
            draft.set(Field.SLUGLINE, key);
        }
    }

    private void meta(String name, String content) {
        if (SLUGS.contains(name)) {
            draft.set(Field.SLUGLINE, content);
        } else if (LINKS.contains(name) && content.startsWith("http")) {
            draft.set(Field.URL, content);
        } else if (name.equals("keywords") || name.equals("article-keywords")) {
            draft.keywords().addAll(List.of(content.split("[,;]")));
        } else if (LANGUAGES.contains(name) && draft.get(Field.LANGUAGE) == null) {
            draft.set(Field.LANGUAGE, content);
        } else if (name.equals("anpa-takekey")) {
            draft.keywords().add(content);
        } else if (CATEGORIES.contains(name)) {
            AnpaCategory.into(draft, content);
        } else if (name.contains("iptc") && SubjectCode.is(content)) {
            draft.subjects().add(SubjectCode.concept(content, content));
        } else if (name.equals("article-revision") && draft.get(Field.VERSION) == null) {
            draft.set(Field.VERSION, content);
        }
    }

    private @Nullable String language() {
        Element body = XmlTree.child(nitf, "body");
        return Stream.of(nitf, body, XmlTree.child(body, "body.content"))
                .flatMap(element -> Stream.of("xml:lang", "lang", "baselang")
                        .map(name -> XmlTree.attribute(element, name))
                        .filter(Objects::nonNull))
                .findFirst()
                .orElse(null);
    }

    /** What it says of another document, or of an earlier version of its own (R19). */
    private void reference() {
        String told = XmlTree.attribute(docdata, "management-doc-idref");
        if (told == null) {
            return;
        }
        String own = draft.get(Field.IDENTITY);
        NitfReference other = counted ? counted(told) : NitfReference.of(told, own);
        String status = XmlTree.attribute(docdata, "management-idref-status");
        if (status == null && !isUsable(draft.get(Field.STATUS)) && !isEmbargoed(draft.get(Field.STATUS))) {
            // It is the cancellation of the other one.
            status = draft.get(Field.STATUS);
        }
        if (other.identity().equals(own)) {
            ownStatus(other, status);
            return;
        }
        draft.set(Field.EVOLVED_FROM, other.identity());
        if (!isUsable(status)) {
            draft.notices().add(notice(other, status));
        }
    }

    /** One of this sender's, which is this one itself, a version of it before, or another document in any version. */
    private NitfReference counted(String told) {
        String key = withoutCount(told);
        boolean before = key.equals(draft.get(Field.IDENTITY)) && !told.equals(of("doc-id", "id-string"));
        return new NitfReference(key, before ? told : null);
    }

    /** An earlier version is replaced by this one in any case. */
    private void ownStatus(NitfReference other, @Nullable String status) {
        String version = draft.get(Field.VERSION);
        boolean thisOne = other.version() == null || Objects.equals(other.version(), version) || isWithoutText();
        if (thisOne && !isUsable(status) && isUsable(draft.get(Field.STATUS))) {
            draft.set(Field.STATUS, status);
        }
    }

    private ArticleDraft notice(NitfReference other, @Nullable String status) {
        ArticleDraft notice =
                new ArticleDraft(draft.format(), Map.of(Field.IDENTITY, "/nitf/head/docdata/@management-doc-idref"));
        return notice.set(Field.IDENTITY, other.identity())
                .set(Field.VERSION, other.version())
                .set(Field.VERSION_CREATED, draft.get(Field.VERSION_CREATED))
                .set(Field.STATUS, status)
                .set(Field.TYPE, draft.get(Field.TYPE))
                .set(Field.LANGUAGE, draft.get(Field.LANGUAGE))
                .set(Field.EDITOR_NOTE, draft.get(Field.EDITOR_NOTE));
    }

    /** A notice must not be lost because it comes in a document that could not be taken by itself. */
    private boolean isNothingButNotice() {
        boolean free = isUsable(draft.get(Field.STATUS)) && draft.get(Field.EMBARGO) == null;
        return !draft.notices().isEmpty() && (draft.get(Field.IDENTITY) == null || (isWithoutText() && free));
    }

    private boolean isWithoutText() {
        return draft.get(Field.HEADLINE) == null && draft.get(Field.BODY) == null;
    }

    private static boolean isUsable(@Nullable String status) {
        return status == null || status.equalsIgnoreCase("usable");
    }

    private static boolean isEmbargoed(@Nullable String status) {
        return "embargoed".equalsIgnoreCase(status);
    }

    private @Nullable String time(String name) {
        Element element = XmlTree.first(docdata, name);
        String norm = XmlTree.attribute(element, "norm");
        return NitfTime.iso(norm == null ? XmlTree.text(element) : norm);
    }

    /** The first value of an attribute of the document's data. */
    private @Nullable String of(String element, String attribute) {
        // Some close the docdata too early.
        return XmlTree.all(head == null ? docdata : head, element).stream()
                .map(found -> XmlTree.attribute(found, attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
