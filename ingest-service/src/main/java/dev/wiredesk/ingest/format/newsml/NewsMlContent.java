package dev.wiredesk.ingest.format.newsml;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.newsml.NewsMlPart.Kind;
import dev.wiredesk.ingest.format.nitf.NitfText;
import dev.wiredesk.ingest.format.text.Byline;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

/** Chooses among the components of a news item: one of them is the article, and what is said of it counts. */
final class NewsMlContent {
    /** What some write for a dateline, which tells no place. */
    private static final Pattern DATE = Pattern.compile("[\\d.:/ -]+(?: \\p{Lu}{1,5})?"
            + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? \\d{1,2}(?:, \\d{4})?");

    private final ArticleDraft draft;
    private final Element newsItem;
    private final Element context;
    private final List<NewsMlPart> parts;

    /** The text; null: there is none but headlines. */
    private final @Nullable NewsMlPart main;

    NewsMlContent(ArticleDraft draft, Element newsItem, Element context) {
        this.draft = draft;
        this.newsItem = newsItem;
        this.context = context;
        this.parts = NewsMlPart.of(newsItem);
        this.main = parts.stream()
                .filter(part -> part.kind().compareTo(Kind.BODY) >= 0)
                .min(Comparator.comparing(NewsMlPart::kind)
                        .thenComparing(part -> !"main".equalsIgnoreCase(part.role())))
                .orElse(null);
    }

    void read() {
        Element component = component();
        if (component == null) {
            return;
        }
        NewsMlLines lines = new NewsMlLines(component);
        draft.set(Field.TYPE, type()).set(Field.LANGUAGE, language(component));
        lines(lines);
        rights(lines);
        notes(lines);
        new NewsMlMetadata(draft, newsItem, context).read(lines);
        texts(component);
        Byline.into(draft, draft.get(Field.BODY));
        if (draft.get(Field.DATELINE_PLACE) == null) {
            Dateline.into(draft, draft.get(Field.BODY));
        }
        if (draft.get(Field.BYLINE) == null) {
            draft.set(Field.BYLINE, lines.party("Creator"));
        }
        String credit = draft.get(Field.CREDIT_LINE) == null ? lines.party("Provider") : null;
        draft.set(Field.CREDIT_LINE, credit);
        if (draft.get(Field.CREDIT_LINE) == null) {
            draft.set(Field.CREDIT_LINE, lines.party("Source"));
        }
    }

    /** That of the text, else the innermost that has a headline, else the outermost. */
    private @Nullable Element component() {
        if (main != null) {
            return main.component();
        }
        return XmlTree.all(newsItem, "NewsComponent").stream()
                .filter(component -> XmlTree.text(XmlTree.child(component, "NewsLines", "HeadLine")) != null)
                .findFirst()
                .orElse(XmlTree.first(newsItem, "NewsComponent"));
    }

    private void lines(NewsMlLines lines) {
        draft.set(Field.HEADLINE, lines.line("HeadLine"))
                .set(Field.SUBHEADLINE, lines.line("SubHeadLine"))
                .set(Field.BYLINE, joined(", ", lines.line("ByLine"), lines.line("ByLineTitle")))
                .set(Field.CREDIT_LINE, lines.line("CreditLine"))
                .set(Field.COPYRIGHT_NOTICE, lines.line("CopyrightLine"))
                .set(Field.SLUGLINE, lines.line("SlugLine"));
        if (draft.get(Field.SLUGLINE) == null) {
            draft.set(Field.SLUGLINE, XmlTree.text(XmlTree.child(newsItem, "Identification", "NameLabel")));
        }
        String dateline = lines.line("DateLine");
        boolean isDate = dateline != null && DATE.matcher(dateline).matches();
        draft.set(isDate ? Field.DATELINE_DATE : Field.DATELINE_TEXT, dateline);
        for (String name : List.of("KeywordLine", "SeriesLine")) {
            for (Element line : lines.all(name)) {
                draft.keywords().addAll(List.of(line.wholeText().split(";")));
            }
        }
    }

    private void rights(NewsMlLines lines) {
        draft.set(Field.COPYRIGHT_HOLDER, XmlTree.text(lines.nearest("RightsMetadata", "Copyright", "CopyrightHolder")))
                .set(
                        Field.USAGE_TERMS,
                        joined(
                                "; ",
                                lines.line("RightsLine"),
                                XmlTree.text(lines.nearest("RightsMetadata", "UsageRights", "UsageType")),
                                XmlTree.text(lines.nearest("RightsMetadata", "UsageRights", "Geography")),
                                XmlTree.text(lines.nearest("RightsMetadata", "UsageRights", "Limitations"))));
    }

    /** For desks; Switzerland's ATS tells its slug among them. */
    private void notes(NewsMlLines lines) {
        for (Element line : lines.all("NewsLine")) {
            String type = String.valueOf(NewsMlManagement.name(XmlTree.child(line, "NewsLineType")));
            String word = type.toLowerCase(Locale.ROOT);
            if (word.contains("advisory") || word.contains("note")) {
                note(XmlTree.text(XmlTree.child(line, "NewsLineText")));
            } else if (word.equals("catchword") && draft.get(Field.SLUGLINE) == null) {
                draft.set(Field.SLUGLINE, XmlTree.text(XmlTree.child(line, "NewsLineText")));
            }
        }
        for (Element property : lines.inside("AdministrativeMetadata", "Property")) {
            if ("EditorialInfo".equalsIgnoreCase(XmlTree.attribute(property, "FormalName"))) {
                note(XmlTree.attribute(property, "Value"));
            }
        }
        for (Element around : lines.components().reversed()) {
            XmlTree.children(around, "Comment").stream()
                    // With a name it is for programs.
                    .filter(comment -> XmlTree.attribute(comment, "FormalName") == null)
                    .forEach(comment -> note(XmlTree.text(comment)));
        }
    }

    private void note(@Nullable String text) {
        if (text != null) {
            draft.set(Field.EDITOR_NOTE, joined("\n", draft.get(Field.EDITOR_NOTE), text));
        }
    }

    private void texts(Element component) {
        if (draft.get(Field.HEADLINE) == null) {
            draft.set(Field.HEADLINE, beside(component, Kind.HEADLINE));
        }
        if (draft.get(Field.SUBHEADLINE) == null) {
            draft.set(Field.SUBHEADLINE, beside(component, Kind.SUBHEADLINE));
        }
        if (main != null) {
            draft.set(Field.BODY, withLead(main));
            if (main.nitf() != null) {
                NitfText.into(draft, main.nitf());
                nestedStatus(main.nitf());
                nestedConcepts(main.nitf());
            }
        }
        others(component);
    }

    private String withLead(NewsMlPart part) {
        String lead = beside(part.component(), Kind.LEAD);
        boolean repeated = lead == null || part.text().startsWith(lead);
        return repeated ? part.text() : lead + "\n\n" + part.text();
    }

    /** The document inside may have been held back where the item around it was not. */
    private void nestedStatus(Element nitf) {
        String status = XmlTree.attribute(XmlTree.first(nitf, "docdata"), "management-status");
        if (!NewsMlManagement.isUsable(status) && NewsMlManagement.isUsable(draft.get(Field.STATUS))) {
            draft.set(Field.STATUS, status);
        }
    }

    /** The document inside may know more places and subjects than the item around it. */
    private void nestedConcepts(Element nitf) {
        ArticleDraft inside = new ArticleDraft("nitf", Map.of());
        NitfText.conceptsInto(inside, nitf);
        addUnknown(draft.subjects(), inside.subjects());
        addUnknown(draft.places(), inside.places());
        addUnknown(draft.people(), inside.people());
        addUnknown(draft.organisations(), inside.organisations());
        draft.keywords().addAll(inside.keywords());
    }

    private static void addUnknown(List<Concept> told, List<Concept> more) {
        Set<String> known = new HashSet<>();
        for (Concept concept : told) {
            known.add(concept.name());
            known.add(Objects.requireNonNullElse(concept.code(), concept.name()));
        }
        more.stream()
                .filter(concept -> !known.contains(concept.name()))
                .filter(concept -> !known.contains(Objects.requireNonNullElse(concept.code(), "")))
                .forEach(told::add);
    }

    /** What stands in a component that belongs to the same one as the text. */
    private @Nullable String beside(Element component, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .filter(part -> part.component().equals(component)
                        || component.equals(part.component().parent())
                        || Objects.equals(part.component().parent(), component.parent()))
                .map(NewsMlPart::text)
                .findFirst()
                .orElse(null);
    }

    private void others(Element component) {
        Map<Element, NewsMlPart> captions = captions();
        for (Element line : XmlTree.all(newsItem, "HeadLine")) {
            String headline = XmlTree.text(line);
            if (headline != null && !headline.equals(draft.get(Field.HEADLINE))) {
                NewsMlPart caption = captions.get(line.closest("NewsComponent"));
                draft.otherTexts()
                        .add(
                                caption == null
                                        ? new OtherText("headline", language(line), headline)
                                        : new OtherText("body", caption.role(), headline));
            }
        }
        for (NewsMlPart part : parts) {
            boolean body = part.kind().compareTo(Kind.BODY) >= 0 && part.kind() != Kind.LEAD;
            // In the same component are other forms of the same text.
            if (body && !part.component().equals(component)) {
                String language = language(part.component());
                boolean translation = part.kind() == Kind.BODY && !Objects.equals(language, language(component));
                draft.otherTexts()
                        .add(new OtherText(
                                "body",
                                translation ? language : part.role(),
                                translation ? withLead(part) : part.text()));
            }
        }
    }

    /** The first caption in each component that holds captions alone: its headline is no other one of the article. */
    private Map<Element, NewsMlPart> captions() {
        Map<Element, NewsMlPart> captions = new HashMap<>();
        Set<Element> stories = new HashSet<>();
        for (NewsMlPart part : parts) {
            for (Element around = part.component(); around != null; around = around.parent()) {
                if (part.kind() == Kind.CAPTION) {
                    captions.putIfAbsent(around, part);
                } else {
                    stories.add(around);
                }
            }
        }
        captions.keySet().removeAll(stories);
        return captions;
    }

    /** A text is one whatever it comes with; a caption is not. */
    private String type() {
        if (main == null || main.kind() == Kind.CAPTION) {
            for (Element type : XmlTree.all(newsItem, "MediaType")) {
                String media = String.valueOf(NewsMlManagement.name(type)).toLowerCase(Locale.ROOT);
                switch (media) {
                    case "photo", "picture", "image" -> {
                        return "picture";
                    }
                    case "graphic", "video", "audio", "animation" -> {
                        return media;
                    }
                    default -> {}
                }
            }
        }
        return "text";
    }

    /** By the nearest that tells. */
    private static @Nullable String language(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            String tag = XmlTree.attribute(around, "xml:lang");
            String told = NewsMlManagement.name(XmlTree.child(around, "DescriptiveMetadata", "Language"));
            if (told != null || tag != null) {
                return told == null ? tag : told;
            }
        }
        return null;
    }

    private static @Nullable String joined(String separator, @Nullable String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }
}
