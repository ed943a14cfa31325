package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.text.StoryText;

/** A stretch of text that may name a place, while the story is worked on. Confined to one thread. */
final class Mention {
    final StoryText text;
    final Field field;
    final int firstToken;
    final int lastToken;

    /** The number of the name in the gazetteer; the same for all mentions that are spelled alike. */
    final long name;

    /** The gazetteer's candidates that this mention can mean, never empty. */
    int[] candidates;

    /** Whether it is an adjective or a people. */
    final boolean adjective;

    /** How much the tagger of names speaks for it, in log-odds. */
    double tagged;

    /** Above 0 it is rather a place than not. */
    double evidence;

    /** What it means; {@link Gazetteer#NONE} until resolved. */
    int place = Gazetteer.NONE;

    /** 0 to 1: how far this place is ahead of the others of the name. */
    double certainty = 1;

    /** The place that it is said to lie in: {@code Paris, Texas}. */
    int container = Gazetteer.NONE;

    /** Whether another mention is said to lie in it. */
    boolean holds;

    /** Its number among all mentions of the story. */
    int number;

    /** The rule that chose the place. */
    String rule = "gazetteer";

    Usage usage = Usage.PLAIN;

    Mention(
            StoryText text,
            Field field,
            int firstToken,
            int lastToken,
            long name,
            int[] candidates,
            boolean adjective) {
        this.text = text;
        this.field = field;
        this.firstToken = firstToken;
        this.lastToken = lastToken;
        this.name = name;
        this.candidates = candidates;
        this.adjective = adjective;
    }

    int start() {
        return text.start(firstToken);
    }

    int end() {
        return text.end(lastToken);
    }

    int sentence() {
        return text.sentenceOf(firstToken);
    }

    /** The token before it in its sentence in lower case, or an empty text. */
    String before(int distance) {
        int token = firstToken - distance;
        return token >= text.firstToken(sentence()) ? text.lower(token) : "";
    }

    /** The token behind it in its sentence in lower case, or an empty text. */
    String behind(int distance) {
        int token = lastToken + distance;
        return token < text.endToken(sentence()) ? text.lower(token) : "";
    }

    enum Usage {
        /** Where something is or happens. */
        LOCATION,
        PLAIN,
        /** Does something, as a state does. */
        ACTOR,
        ADJECTIVE,
        /** The place in an institution's name. */
        INSTITUTION,
        /** Somebody's nationality, a government by its seat (R40), or where those are who wrote the story. */
        AFFILIATION,
        /** Where the story was filed (R37). */
        DATELINE
    }
}
