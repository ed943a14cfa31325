package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.text.StoryText;
import java.util.HashSet;
import java.util.Set;

/** Tells a story of sport, in which those who speak have mostly taken part. */
final class SportWords {
    private static final int ENOUGH = 3;

    private static final Set<String> WORDS = Set.of(
            "athlete",
            "bout",
            "championship",
            "championships",
            "coach",
            "cup",
            "fixture",
            "goalkeeper",
            "grand slam",
            "halftime",
            "heat",
            "innings",
            "lap",
            "laps",
            "league",
            "match",
            "matches",
            "medal",
            "medals",
            "midfielder",
            "olympic",
            "peloton",
            "penalty",
            "playoffs",
            "podium",
            "quarter-final",
            "quarter-finals",
            "referee",
            "scored",
            "season",
            "semi-final",
            "semi-finals",
            "sprint",
            "striker",
            "teammate",
            "tournament",
            "umpire",
            "wicket",
            "wickets");

    private SportWords() {}

    static boolean tellOf(StoryText text) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < text.tokens() && found.size() < ENOUGH; i++) {
            if (WORDS.contains(text.lower(i))) {
                found.add(text.lower(i));
            }
        }
        return found.size() >= ENOUGH;
    }
}
