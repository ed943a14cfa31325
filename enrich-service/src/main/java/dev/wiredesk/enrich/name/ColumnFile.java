package dev.wiredesk.enrich.name;

import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts with a word and its tag on each line and a blank line behind each sentence, as the CoNLL tasks had them. A few sentences at a time are
 * taken for a story.
 */
final class ColumnFile {
    private static final int SENTENCES = 12;

    private final PersonLexicon lexicon;
    private final Gazetteer gazetteer;
    private final List<TaggedText> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TaggedText.KnownName> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int sentences;

    private ColumnFile(PersonLexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    static List<TaggedText> read(Path file, PersonLexicon lexicon, Gazetteer gazetteer) throws IOException {
        ColumnFile reader = new ColumnFile(lexicon, gazetteer);
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.strip().split("[\t ]+", -1);
            if (columns.length < 2) {
                reader.endSentence();
            } else {
                reader.words.add(columns[0]);
                reader.tags.add(columns[columns.length - 1]);
            }
        }
        reader.endSentence();
        reader.endText();
        return reader.texts;
    }

    private void endSentence() {
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int[] starts = new int[words.size() + 1];
        boolean openQuote = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean quote = isQuote(word);
            boolean closing = quote ? openQuote : isJoined(word);
            boolean afterOpening =
                    i > 0 && ("([$-".contains(words.get(i - 1)) || (isQuote(words.get(i - 1)) && openQuote));
            if (i > 0 && !closing && !afterOpening && !word.equals("-")) {
                text.append(' ');
            }
            openQuote = quote != openQuote;
            starts[i] = text.length();
            text.append(quote ? "\"" : word);
        }
        starts[words.size()] = text.length() + 1;
        int i = 0;
        while (i < words.size()) {
            int first = i++;
            NameType type = type(tags.get(first), words.get(first));
            while (i < words.size()
                    && tags.get(i)
                            .equals("I-"
                                    + tags.get(first)
                                            .substring(
                                                    Math.min(2, tags.get(first).length())))) {
                i++;
            }
            if (type != null) {
                name(type, first, i, starts);
            }
        }
        words.clear();
        tags.clear();
        if (++sentences % SENTENCES == 0) {
            endText();
        }
    }

    /** No space is printed before it. */
    private static boolean isJoined(String word) {
        boolean sign = word.length() <= 3 && ",.;:!?)]%'’".indexOf(word.charAt(0)) >= 0;
        return sign || word.equals("n't");
    }

    private static boolean isQuote(String word) {
        return word.equals("\"") || word.equals("``") || word.equals("''");
    }

    private void name(NameType type, int from, int end, int[] starts) {
        int first = from;
        if (type == NameType.PERSON) {
            // Some count the title as part of the name.
            while (first < end - 1 && isTitle(words.get(first))) {
                first++;
            }
        }
        if (type == NameType.ORGANISATION || type == NameType.PLACE) {
            first += words.get(first).equalsIgnoreCase("the") && first < end - 1 ? 1 : 0;
        }
        int last = end - 1;
        names.add(new TaggedText.KnownName(
                new Span(starts[first], starts[last] + words.get(last).length()), type));
    }

    private boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lexicon.isHonorific(lower)
                || (lexicon.isTitle(lower) && !lexicon.isGivenName(lower))
                || lower.equals("prime")
                || lower.equals("foreign")
                || lower.equals("vice")
                || lower.equals("general")
                || lower.equals("former")
                || gazetteer.nationality(word) != null;
    }

    private @Nullable NameType type(String tag, String word) {
        if (tag.length() < 3) {
            return null;
        }
        return switch (tag.substring(2)) {
            case "PER", "person" -> NameType.PERSON;
            case "LOC", "location" -> NameType.PLACE;
            case "ORG", "corporation", "group" -> NameType.ORGANISATION;
            case "GPE", "MISC" ->
                gazetteer.nationality(word) != null
                        ? NameType.NATIONALITY
                        : tag.endsWith("GPE") ? NameType.PLACE : null;
            default -> null;
        };
    }

    private void endText() {
        if (!text.isEmpty()) {
            texts.add(TaggedText.of(text.toString(), List.copyOf(names)));
            text.setLength(0);
            names.clear();
        }
    }
}
