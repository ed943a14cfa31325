package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.enrich.evaluation.Truth.At;
import dev.wiredesk.enrich.gold.GoldReader;
import dev.wiredesk.enrich.gold.GoldStory;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories with what is known of them. */
public record Corpus(String name, List<Truth> stories) {

    /**
     * Reads a folder of our own annotated stories, or a file with one JSON object a line: {@code text} with {@code places} ({@code start}, {@code end},
     * {@code lat}, {@code lon}), {@code entities} ({@code type} PER, LOC, GPE …) or {@code attributions} ({@code kind}, {@code source}, {@code content}).
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a story is broken; the message says which
     */
    public static Corpus read(Path path, Gazetteer gazetteer) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return new Corpus(name, own(GoldReader.readAll(path), new Towns(gazetteer)));
        }
        Adjectives adjectives = new Adjectives(gazetteer);
        List<Truth> stories = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank()) {
                stories.add(story(JsonMapper.shared().readTree(line), adjectives));
            }
        }
        return new Corpus(name, stories);
    }

    /** A corpus for each language, English first. */
    List<Corpus> byLanguage() {
        Map<String, List<Truth>> byLanguage = new TreeMap<>(
                Comparator.comparing((String tag) -> !tag.equals("en")).thenComparing(Comparator.naturalOrder()));
        stories.forEach(story -> byLanguage
                .computeIfAbsent(Objects.requireNonNullElse(story.language(), "en"), _ -> new ArrayList<>())
                .add(story));
        if (byLanguage.size() < 2) {
            return List.of(this);
        }
        List<Corpus> corpora = new ArrayList<>();
        byLanguage.forEach((language, some) -> corpora.add(new Corpus(name + ", " + language, some)));
        return corpora;
    }

    private static Truth story(JsonNode story, Adjectives adjectives) {
        String text = story.path("text").asString();
        List<Truth.TruePlace> places = story.has("places") ? new ArrayList<>() : null;
        for (JsonNode place : story.path("places")) {
            At at = at(place);
            boolean located = place.path("lat").isNumber();
            places = places == null ? new ArrayList<>() : places;
            places.add(new Truth.TruePlace(
                    at,
                    null,
                    located ? place.path("lat").asDouble() : null,
                    located ? place.path("lon").asDouble() : null,
                    adjectives.isAdjective(
                            text.substring(at.span().start(), at.span().end()))));
        }
        List<Truth.TrueName> people = story.has("entities") ? new ArrayList<>() : null;
        for (JsonNode entity : story.path("entities")) {
            String type = entity.path("type").asString();
            At at = at(entity);
            if (type.equals("LOC") || type.equals("GPE")) {
                places = places == null ? new ArrayList<>() : places;
                places.add(new Truth.TruePlace(at, null, null, null, false));
            } else if (type.equals("PER") && people != null) {
                people.add(new Truth.TrueName(at));
            }
        }
        List<Truth.TrueQuote> quotes = story.has("attributions") ? new ArrayList<>() : null;
        for (JsonNode attribution : story.path("attributions")) {
            if (quotes != null && !attribution.path("source").isEmpty()) {
                quotes.add(new Truth.TrueQuote(
                        QuoteKind.valueOf(attribution.path("kind").asString().toUpperCase(Locale.ROOT)),
                        Field.BODY,
                        spans(attribution.path("content")),
                        spans(attribution.path("source")),
                        null));
            }
        }
        return new Truth(story.path("id").asString(""), "en", "", text, places, people, null, null, quotes, null);
    }

    private static At at(JsonNode of) {
        return new At(
                Field.BODY, new Span(of.path("start").asInt(), of.path("end").asInt()));
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt())));
        return spans;
    }

    private static List<Truth> own(List<GoldStory> stories, Towns towns) {
        return stories.stream().map(story -> own(story, towns)).toList();
    }

    private static Truth own(GoldStory story, Towns towns) {
        Map<String, String> names = new HashMap<>();
        story.people().forEach(who -> names.put(who.id(), who.name()));
        return new Truth(
                story.name(),
                story.language(),
                story.headline(),
                story.body(),
                story.places().stream().map(place -> place(story, place, towns)).toList(),
                story.mentions().stream()
                        .filter(GoldStory.PersonMention::named)
                        .map(mention -> new Truth.TrueName(new At(mention.field(), mention.span())))
                        .toList(),
                story.roles().stream()
                        .map(role -> new Truth.TrueRole(
                                new At(role.field(), role.span()), role.text(), name(names, role.person())))
                        .toList(),
                story.people().stream()
                        .map(who -> new Truth.TruePerson(who.name(), who.kind()))
                        .toList(),
                story.quotes().stream()
                        .map(quote -> new Truth.TrueQuote(
                                quote.kind(),
                                quote.field(),
                                quote.pieces(),
                                List.of(quote.source()),
                                quote.person() == null ? null : name(names, quote.person())))
                        .toList(),
                towns.country(story.focus().getFirst()));
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static Truth.TruePlace place(GoldStory story, GoldStory.Place place, Towns towns) {
        At at = new At(place.field(), place.span());
        String ref = place.ref();
        if (ref == null) {
            return new Truth.TruePlace(at, null, null, null, place.adjective());
        }
        Towns.Known known = towns.find(ref);
        if (known == null) {
            throw new IllegalArgumentException("Story " + story.name() + ": " + ref + " is not in the gazetteer");
        }
        return new Truth.TruePlace(at, known.id(), known.lat(), known.lon(), place.adjective());
    }
}
