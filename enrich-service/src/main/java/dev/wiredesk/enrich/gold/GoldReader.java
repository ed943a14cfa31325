package dev.wiredesk.enrich.gold;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.enrich.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an annotated story from its file. */
public final class GoldReader {
    private final StringBuilder headline = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<GoldStory.Who> people = new ArrayList<>();
    private final List<GoldStory.PersonMention> mentions = new ArrayList<>();
    private final List<GoldStory.Place> places = new ArrayList<>();
    private final List<GoldStory.Organisation> organisations = new ArrayList<>();
    private final List<GoldStory.Role> roles = new ArrayList<>();
    private final Map<String, Said> quotes = new LinkedHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private Field field = Field.BODY;
    private String language = "";
    private String topic = "";
    private List<String> focus = List.of();

    private GoldReader() {}

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, int start) {}

    /** What is gathered of a quote. */
    private static final class Said {
        QuoteKind kind = QuoteKind.DIRECT;
        Field field = Field.BODY;

        @Nullable String venue;

        final List<Span> pieces = new ArrayList<>();

        @Nullable Span cue;

        @Nullable Span source;

        @Nullable String person;
    }

    /**
     * All stories in a folder and those below it, by name.
     *
     * @throws IOException when one cannot be read
     * @throws IllegalArgumentException when one is no story; the message names it
     */
    public static List<GoldStory> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        List<GoldStory> stories = new ArrayList<>();
        for (Path file : files) {
            stories.add(read(file));
        }
        return stories;
    }

    /** Reads one. */
    public static GoldStory read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".xml", "");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            return new GoldReader().read(name, factory.createXMLStreamReader(in));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private GoldStory read(String name, XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> characters(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        List<GoldStory.Quote> said = new ArrayList<>();
        quotes.forEach((number, quote) -> said.add(quote(number, quote)));
        return new GoldStory(
                name,
                language,
                topic,
                focus,
                headline.toString(),
                body.toString(),
                people,
                mentions,
                places,
                organisations,
                roles,
                said);
    }

    private static GoldStory.Quote quote(String number, Said quote) {
        Span source = quote.source;
        if (source == null || quote.pieces.isEmpty()) {
            throw new IllegalArgumentException("Quote " + number + " lacks its text or who says it");
        }
        return new GoldStory.Quote(
                quote.kind, quote.field, List.copyOf(quote.pieces), quote.cue, source, quote.person, quote.venue);
    }

    private StringBuilder text() {
        return field == Field.HEADLINE ? headline : body;
    }

    private void start(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(
                    xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
        }
        String name = xml.getLocalName();
        switch (name) {
            case "story" -> {
                language = wanted(attributes, "language");
                topic = wanted(attributes, "topic");
                focus = Arrays.asList(wanted(attributes, "focus").split(" +", -1));
            }
            case "who" ->
                people.add(new GoldStory.Who(
                        wanted(attributes, "id"),
                        wanted(attributes, "name"),
                        PersonKind.valueOf(wanted(attributes, "kind").toUpperCase(Locale.ROOT))));
            case "headline" -> field = Field.HEADLINE;
            case "p" -> {
                field = Field.BODY;
                trim(body);
                body.append(body.isEmpty() ? "" : "\n\n");
            }
            default -> {}
        }
        open.push(new Open(name, attributes, text().length()));
    }

    private void characters(String written) {
        boolean inText = open.stream()
                .anyMatch(
                        element -> element.name().equals("p") || element.name().equals("headline"));
        if (!inText) {
            return;
        }
        StringBuilder text = text();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty()
                    && text.charAt(text.length() - 1) != ' '
                    && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
        }
    }

    private static void trim(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void end() {
        Open element = open.pop();
        Map<String, String> attributes = element.attributes();
        if (element.name().equals("p") || element.name().equals("headline")) {
            trim(text());
            return;
        }
        Span span = new Span(Math.min(element.start(), text().length()), text().length());
        switch (element.name()) {
            case "person", "mention" -> {
                String who = known(wanted(attributes, "ref"));
                mentions.add(new GoldStory.PersonMention(
                        field, span, who, element.name().equals("person")));
                says(attributes, span, who);
            }
            case "source" -> says(attributes, span, null);
            case "place" -> {
                String ref = wanted(attributes, "ref");
                places.add(new GoldStory.Place(
                        field,
                        span,
                        ref.equals("none") ? null : ref,
                        RegionRole.valueOf(wanted(attributes, "role").toUpperCase(Locale.ROOT)),
                        attributes.containsKey("form")));
            }
            case "org" -> organisations.add(new GoldStory.Organisation(field, span));
            case "role" ->
                roles.add(new GoldStory.Role(
                        field,
                        span,
                        text().substring(span.start(), span.end()),
                        known(wanted(attributes, "of")),
                        attributes.get("title"),
                        attributes.get("nationality"),
                        attributes.get("organisation")));
            case "quote" -> quote(attributes, span);
            case "cue" -> said(wanted(attributes, "n")).cue = span;
            case "people", "who", "story" -> {}
            default -> throw new IllegalArgumentException("No element of a story: " + element.name());
        }
    }

    private void quote(Map<String, String> attributes, Span span) {
        Said quote = said(wanted(attributes, "n"));
        quote.pieces.add(span);
        quote.field = field;
        String kind = attributes.get("kind");
        quote.kind = kind == null ? quote.kind : QuoteKind.valueOf(kind.toUpperCase(Locale.ROOT));
        quote.venue = attributes.getOrDefault("venue", quote.venue);
    }

    private void says(Map<String, String> attributes, Span span, @Nullable String person) {
        for (String number : attributes.getOrDefault("says", "").split(" +", -1)) {
            if (!number.isEmpty()) {
                Said quote = said(number);
                quote.source = span;
                quote.person = person;
            }
        }
    }

    private Said said(String number) {
        return quotes.computeIfAbsent(number, _ -> new Said());
    }

    private String known(String id) {
        if (people.stream().noneMatch(who -> who.id().equals(id))) {
            throw new IllegalArgumentException("Nobody among the people is " + id);
        }
        return id;
    }

    private static String wanted(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The attribute " + name + " is missing");
        }
        return value;
    }
}
