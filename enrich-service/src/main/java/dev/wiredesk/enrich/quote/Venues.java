package dev.wiredesk.enrich.quote;

import dev.wiredesk.enrich.person.PersonMention;
import dev.wiredesk.enrich.quote.attribution.Attribution;
import dev.wiredesk.enrich.quote.attribution.Attribution.Tokens;
import dev.wiredesk.enrich.quote.attribution.QuoteMarks;
import dev.wiredesk.enrich.text.Outlets;
import dev.wiredesk.enrich.text.StoryText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the medium or occasion that something was said to. */
final class Venues {

    private static final int REACHES = 40;
    private static final int PARAGRAPHS_OF_AN_INTERVIEW = 6;

    private static final Set<String> OCCASIONS = Set.of(
            "conference",
            "briefing",
            "rally",
            "hearing",
            "summit",
            "parliament",
            "statement",
            "speech",
            "forum",
            "lawmakers",
            "reporters",
            "journalists",
            "court",
            "podcast",
            "broadcast",
            "meeting",
            "ceremony",
            "address",
            "gathering",
            "session",
            "newspaper",
            "television",
            "radio",
            "senators",
            "congress",
            "tribunal",
            "inquiry",
            "interview",
            "supporters",
            "tweet",
            "post",
            "letter",
            "report",
            "webcast",
            "panel",
            "symposium");

    private static final int LONGEST_OUTLET = 6;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "his", "her", "their", "its");

    private static final Set<String> NETWORKS =
            Set.of("twitter", "x", "facebook", "telegram", "instagram", "weibo", "youtube");

    private final StoryText text;
    private final QuoteMarks marks;
    private final SpeakerResolver people;

    /** The interview that a person gives in the story, with the paragraph it is told in. */
    private final Map<String, Interview> interviews = new HashMap<>();

    private record Interview(String venue, int paragraph) {}

    Venues(StoryText text, QuoteMarks marks, SpeakerResolver people) {
        this.text = text;
        this.marks = marks;
        this.people = people;
        for (int i = 0; i + 2 < text.tokens(); i++) {
            if (text.lower(i).equals("interview") && !marks.covers(i)) {
                remember(i);
            }
        }
    }

    private void remember(int interview) {
        String venue = behindPreposition(interview + 1);
        int sentence = text.sentenceOf(interview);
        PersonMention subject = people.firstBetween(text.firstToken(sentence), text.endToken(sentence));
        String id = people.idOf(subject);
        if (venue != null && id != null) {
            interviews.put(id, new Interview(venue, text.paragraphOf(sentence)));
        }
    }

    /** The venue of an attribution; null where the text names none. */
    @Nullable String of(Attribution attribution, @Nullable String person) {
        Tokens cue = attribution.cue();
        if (cue != null) {
            String near = near(cue, person);
            if (near != null) {
                return near;
            }
        }
        Interview interview = person == null ? null : interviews.get(person);
        int distance = interview == null
                ? -1
                : text.paragraphOf(text.sentenceOf(attribution.content().first())) - interview.paragraph();
        return interview != null && distance >= 0 && distance <= PARAGRAPHS_OF_AN_INTERVIEW ? interview.venue() : null;
    }

    private @Nullable String near(Tokens cue, @Nullable String person) {
        int sentence = text.sentenceOf(cue.first());
        int from = Math.max(text.firstToken(sentence), cue.first() - REACHES);
        int to = Math.min(text.endToken(sentence), cue.end() + REACHES);
        if (isTelling(text.lower(cue.first()))) {
            String told = phrase(cue.end());
            if (told != null) {
                return told;
            }
        }
        String subject = people.idOf(people.firstBetween(text.firstToken(sentence), text.endToken(sentence)));
        if (subject != null && person != null && !subject.equals(person)) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (marks.covers(i) || !text.isWord(i)) {
                continue;
            }
            String lower = text.lower(i);
            String venue = switch (lower) {
                case "interview", "speaking", "remarks", "comments", "spoke" -> behindPreposition(i + 1);
                case "at", "in", "during", "on" -> occasion(i + 1);
                default -> null;
            };
            if (venue != null) {
                return venue;
            }
        }
        return null;
    }

    private static boolean isTelling(String lower) {
        return lower.equals("told") || lower.equals("tells") || lower.equals("tell");
    }

    private @Nullable String behindPreposition(int token) {
        boolean preposition = token + 1 < text.tokens()
                && Set.of("with", "to", "on", "for", "by", "at").contains(text.lower(token));
        return preposition ? phrase(token + 1) : null;
    }

    /** A medium by its name or an occasion, without its article. */
    private @Nullable String phrase(int from) {
        String name = name(behindOutlet(from));
        return name != null ? name : occasion(from);
    }

    /** {@code Italian broadcaster Rai}: where the name begins; the first token where no such noun stands before one. */
    private int behindOutlet(int from) {
        for (int i = from + 1; i < Math.min(text.tokens(), from + LONGEST_OUTLET) && text.isWord(i); i++) {
            if (Outlets.isNamedAt(text, i)) {
                return i;
            }
            boolean occasion = OCCASIONS.contains(text.lower(i - 1)) && !Outlets.isNoun(text.lower(i - 1));
            if (occasion || ARTICLES.contains(text.lower(i))) {
                return from;
            }
        }
        return from;
    }

    private @Nullable String name(int from) {
        int first = skipArticle(from);
        int end = first;
        while (end < text.tokens() && end - first < 6 && isNamePart(end, first)) {
            end++;
        }
        while (end > first && !text.isCapitalised(end - 1)) {
            end--;
        }
        boolean somebody = end > first && people.firstBetween(first, end) != null;
        boolean day = end > first && text.lower(first).endsWith("day");
        return end > first && !somebody && !day ? text.between(first, end - 1) : null;
    }

    private boolean isNamePart(int token, int first) {
        return !marks.covers(token)
                && text.sentenceOf(token) == text.sentenceOf(first)
                && (text.isCapitalised(token)
                        || (token > first
                                && (text.lower(token).equals("of")
                                        || text.word(token).equals("-")
                                        || text.lower(token).equals("'s"))));
    }

    /** {@code a news conference}, {@code reporters}, {@code X}. */
    private @Nullable String occasion(int from) {
        int first = skipArticle(from);
        if (first < text.tokens() && text.lower(first).endsWith("day")) {
            return null;
        }
        for (int i = first; i < text.tokens() && i - first < 4 && text.isWord(i) && !marks.covers(i); i++) {
            String lower = text.lower(i);
            boolean joint = i + 1 < text.tokens() && OCCASIONS.contains(text.lower(i + 1));
            if (OCCASIONS.contains(lower) && !joint) {
                return lower.equals("interview") ? null : text.between(first, i);
            }
            if (i == first && NETWORKS.contains(lower) && text.isCapitalised(i)) {
                return text.word(i);
            }
        }
        return null;
    }

    private int skipArticle(int from) {
        boolean article = from + 1 < text.tokens() && ARTICLES.contains(text.lower(from));
        return article ? from + 1 : from;
    }
}
