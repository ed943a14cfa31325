package dev.wiredesk.ingest.format.nitf;

import dev.wiredesk.contracts.OtherText;
import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.text.BrokenLines;
import dev.wiredesk.ingest.format.text.Dateline;
import dev.wiredesk.ingest.format.text.MarkupText;
import dev.wiredesk.ingest.format.text.PlainText;
import dev.wiredesk.ingest.format.xml.XmlTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of an article in NITF, wherever the NITF stands: headlines, byline, dateline and body. */
public final class NitfText {
    /** What a wire says where the story is over, or signs it with. */
    private static final Pattern END_MARK =
            Pattern.compile("\n\n(?:[-= ]*(?:ends?|ENDS?|Ends)[-=. ]*|={2,4} ?\\p{L}[\\p{L} ]{1,20})$");

    /** What a line has in it that says who wrote a story. */
    private static final Pattern BY = Pattern.compile(
            "^(?:by|von|par|por|di|da|av|af|door|from|text)\\b|\\bcorrespond|\\bstaff\\b|\\bagenc|\\breporter|\\beditor",
            Pattern.CASE_INSENSITIVE);

    /** A byline of so few words may have small ones for the most part. */
    private static final int SHORTEST_SENTENCE = 5;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L} .,'’-]*");

    private final ArticleDraft draft;
    private final Element nitf;

    /** What stands before the story; the whole element where it has no such part. */
    private final Element head;

    /** What the story is in; null: in no element of its own. */
    private final @Nullable Element content;

    private NitfText(ArticleDraft draft, Element nitf) {
        this.draft = draft;
        this.nitf = nitf;
        this.content = XmlTree.first(nitf, "body.content");
        Element bodyHead = XmlTree.first(nitf, "body.head");
        this.head = bodyHead == null ? nitf : bodyHead;
    }

    /**
     * Fills in what the draft has not been told otherwise.
     *
     * @param nitf an element {@code nitf} or {@code body}
     */
    public static void into(ArticleDraft draft, Element nitf) {
        new NitfText(draft, nitf).read();
    }

    /** The story of NITF that is still to be parsed. */
    public static String of(String nitf) {
        return of(parse(nitf));
    }

    /** The story alone. */
    public static String of(Element nitf) {
        return Objects.requireNonNullElse(new NitfText(new ArticleDraft("nitf", Map.of()), nitf).story(), "");
    }

    /** Adds what the head of an element {@code nitf}, where it has one, says that it is about. */
    public static void conceptsInto(ArticleDraft draft, Element nitf) {
        NitfConcepts.into(draft, XmlTree.child(nitf, "head"));
    }

    /** Whether text that does not say what it is begins as NITF does. */
    public static boolean looksLikeNitf(String text) {
        return text.contains("<nitf") || text.contains("<body.content");
    }

    /** NITF that stands in a text. Entities other than XML's own are left as they are, and nothing is fetched. */
    public static Element parse(String nitf) {
        return Jsoup.parse(nitf.replace("<nitf:", "<").replace("</nitf:", "</"), "", Parser.xmlParser());
    }

    private void read() {
        headlines();
        if (draft.get(Field.BYLINE) == null) {
            byline(joined(outsideOfContent("byline").map(NitfText::byline), "; "));
        }
        dateline();
        if (draft.get(Field.CREDIT_LINE) == null) {
            draft.set(Field.CREDIT_LINE, XmlTree.text(XmlTree.first(head, "distributor")));
        }
        if (draft.get(Field.COPYRIGHT_NOTICE) == null) {
            draft.set(Field.COPYRIGHT_NOTICE, XmlTree.text(XmlTree.first(nitf, "copyrite")));
        }
        if (draft.get(Field.COPYRIGHT_HOLDER) == null) {
            draft.set(Field.COPYRIGHT_HOLDER, XmlTree.text(XmlTree.first(head, "rights.owner")));
        }
        XmlTree.all(content, "note").stream()
                .filter(NitfText::isForEditors)
                .forEach(note -> note(draft, MarkupText.of(note)));
        body();
        datelineOfStory();
    }

    /** Adds a line to what editors are told. */
    static void note(ArticleDraft draft, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String before = draft.get(Field.EDITOR_NOTE);
            draft.set(Field.EDITOR_NOTE, before == null ? text : before + "\n" + text);
        }
    }

    private void headlines() {
        List<Element> main = outsideOfContent("hl1").toList();
        if (draft.get(Field.HEADLINE) == null) {
            draft.set(Field.HEADLINE, main.isEmpty() ? headlineOfOldNitf() : line(main.getFirst()));
            main.stream().skip(1).forEach(other -> alternative(other, "hl1"));
        }
        if (draft.get(Field.SUBHEADLINE) == null) {
            String headline = draft.get(Field.HEADLINE);
            List<Element> decks = outsideOfContent("hl2")
                    .filter(deck -> !MarkupText.of(deck).isEmpty())
                    // Some repeat the headline as it was first written.
                    .filter(deck -> !Objects.equals(line(deck), headline))
                    .toList();
            draft.set(Field.SUBHEADLINE, decks.isEmpty() ? null : line(decks.getFirst()));
            decks.stream().skip(1).forEach(other -> alternative(other, "hl2"));
        }
    }

    /** Straight in the element for headlines, or the title of the document. */
    private @Nullable String headlineOfOldNitf() {
        Element hedline = XmlTree.first(head, "hedline");
        String told = hedline == null ? null : line(hedline, "hl2");
        return told != null ? told : XmlTree.text(XmlTree.child(nitf, "head", "title"));
    }

    private void alternative(Element headline, String role) {
        String id = XmlTree.attribute(headline, "id");
        draft.otherTexts().add(new OtherText("headline", id == null ? role : id, MarkupText.of(headline)));
    }

    /** Italy's ANSA has the line below the headline in its place. */
    private void byline(@Nullable String told) {
        boolean isSentence = told != null && isSentence(told);
        if (!isSentence) {
            draft.set(Field.BYLINE, told);
        } else if (draft.get(Field.SUBHEADLINE) == null) {
            draft.set(Field.SUBHEADLINE, told);
        }
    }

    private static boolean isSentence(String byline) {
        List<String> words = List.of(byline.split("\\s+"));
        long small = words.stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .count();
        return words.size() > SHORTEST_SENTENCE
                && small * 2 > words.size()
                && !BY.matcher(byline).find();
    }

    /** By whom, and what they are. */
    private static @Nullable String byline(Element byline) {
        String title = joined(XmlTree.all(byline, "byttl").stream().map(XmlTree::text), ", ");
        Element apart = byline.clone();
        // Some leave out the space: By<person>.
        XmlTree.all(apart, "person").forEach(person -> person.before(new TextNode(" ")));
        String names = line(apart, "byttl");
        return joined(Stream.of(names == null ? null : names.replaceFirst(",$", ""), title), ", ");
    }

    private void dateline() {
        Element dateline = outsideOfContent("dateline").findFirst().orElse(null);
        if (dateline == null
                || draft.get(Field.DATELINE_TEXT) != null
                || draft.get(Field.DATELINE_PLACE) != null
                || draft.get(Field.DATELINE_DATE) != null) {
            return;
        }
        Element date = XmlTree.first(dateline, "story.date");
        String norm = XmlTree.attribute(date, "norm");
        String printed = XmlTree.text(date);
        boolean forMachines = printed != null && (printed.equals(norm) || printed.matches("\\d{8}T.*"));
        String text = forMachines ? line(dateline, "story.date") : line(dateline);
        Element location = XmlTree.first(dateline, "location");
        String place = NitfPlaces.name(location);
        boolean isPlaceInSteps = place != null && text != null && text.equals(place.replace(", ", ""));
        draft.set(Field.DATELINE_TEXT, isPlaceInSteps ? place : text)
                // A name and nothing else is that of the place, marked up as such or not.
                .set(Field.DATELINE_PLACE, location == null && isName(text) ? text : place)
                .set(Field.DATELINE_DATE, norm == null ? printed : norm);
    }

    private static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Agencies that tell no place in an element of its own print it where the story begins (R37). */
    private void datelineOfStory() {
        String story = draft.get(Field.BODY);
        String text = draft.get(Field.DATELINE_TEXT);
        boolean told = draft.get(Field.DATELINE_PLACE) != null
                || (text != null && !text.equals(draft.get(Field.DATELINE_DATE)));
        Dateline printed = told || story == null ? null : Dateline.ofStory(story);
        if (printed == null) {
            return;
        }
        draft.set(Field.DATELINE_TEXT, printed.text()).set(Field.DATELINE_PLACE, printed.place());
        if (draft.get(Field.DATELINE_DATE) == null) {
            draft.set(Field.DATELINE_DATE, printed.date());
        }
    }

    private void body() {
        String story = draft.get(Field.BODY) == null ? story() : null;
        String summary = joined(outsideOfContent("abstract").map(MarkupText::of), "\n\n");
        if (story == null && draft.get(Field.BODY) == null) {
            // A summary or a caption is all the text that an alert or a picture has, and worth finding it by.
            draft.set(Field.BODY, summary == null ? captions() : summary);
            return;
        }
        draft.set(Field.BODY, withoutHeadline(story));
        if (summary != null && !String.valueOf(draft.get(Field.BODY)).contains(summary)) {
            draft.otherTexts().add(new OtherText("body", "abstract", summary));
        }
    }

    /** Some begin the story with its headline once more. */
    private @Nullable String withoutHeadline(@Nullable String story) {
        String again = draft.get(Field.HEADLINE) + "\n\n";
        return story != null && story.startsWith(again) ? story.substring(again.length()) : story;
    }

    /** With what stands at its end, such as who else has worked on it. */
    private @Nullable String story() {
        Element body = XmlTree.first(nitf, "body");
        Element whole = content != null ? content : body != null ? body : nitf;
        Stream<Element> end = content == null
                ? Stream.empty()
                : XmlTree.all(nitf, "body.end").stream()
                        .filter(element -> !element.parents().contains(content));
        String told =
                joined(Stream.concat(Stream.of(text(whole)), end.map(this::text).filter(this::isNoNote)), "\n\n");
        String story =
                told == null ? null : END_MARK.matcher(told.stripTrailing()).replaceFirst("");
        return story == null || whole.selectFirst("br") == null ? story : BrokenLines.joinedBlocks(story);
    }

    /** Superdesk writes what it tells editors behind the story as well. */
    private boolean isNoNote(String text) {
        return !text.equals(draft.get(Field.EDITOR_NOTE));
    }

    private String text(Element element) {
        // The name of the sender's element says nothing of what is in it: NITF is told by its elements.
        return element.children().isEmpty()
                ? MarkupText.ofUnknown(element.wholeText())
                : MarkupText.of(element, this::isNoStory);
    }

    private boolean isNoStory(Element element) {
        return switch (element.normalName()) {
            // Where nothing sets the story apart a byline in it is that of the document.
            case "byline" -> content == null;
            case "body.head", "copyrite", "nitf-table-metadata" -> true;
            case "note" -> isForEditors(element);
            default -> false;
        };
    }

    private static boolean isForEditors(Element note) {
        return "editorsnote".equalsIgnoreCase(XmlTree.attribute(note, "noteclass"));
    }

    private @Nullable String captions() {
        return joined(XmlTree.all(nitf, "media-caption").stream().map(MarkupText::of), "\n\n");
    }

    private Stream<Element> outsideOfContent(String name) {
        Element story = content;
        return XmlTree.all(head, name).stream()
                .filter(element -> story == null || !element.parents().contains(story));
    }

    private static @Nullable String line(Element element) {
        return PlainText.line(MarkupText.of(element));
    }

    /** Without what stands in elements of a name. */
    private static @Nullable String line(Element element, String without) {
        return PlainText.line(MarkupText.of(element, inner -> inner.normalName().equals(without)));
    }

    private static @Nullable String joined(Stream<@Nullable String> parts, String separator) {
        String text = parts.filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }
}
