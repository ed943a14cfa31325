package dev.wiredesk.search.suggest;

import dev.wiredesk.search.article.Completion;
import dev.wiredesk.search.name.Folded;
import dev.wiredesk.search.name.PersonName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody has typed so far, as the labels of {@link Completion}s begin that it may become.
 *
 * @param spellings in folded letters, the nearest to what was typed first
 */
record Typed(Set<String> spellings) {

    /** Letters from which on there are suggestions; less than these begin too many names to be of use. */
    private static final int FEWEST = 2;

    /** Letters from which on a typo is forgiven; in less, every name would be near. */
    private static final int FEWEST_WITH_TYPO = 4;

    /** Letters in which a typo is looked for, so that the expression stays as short as the index wants it (1,000). */
    private static final int MOST = 18;

    /** In the field of names that is looked at, one letter is missing, wrong or too much. */
    private static final String WRONG = ".{0,2}";

    static Typed of(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(Folded.text(text));
        spellings.add(PersonName.of(text).usual());
        spellings.removeIf(spelling -> spelling.length() < FEWEST);
        return new Typed(spellings);
    }

    /** Whether there is too little in it for a name to begin with. */
    boolean isEmpty() {
        return spellings.isEmpty();
    }

    /** An expression (Lucene's) for the labels of all that begin so. */
    String exactly(Completion.Type type) {
        return Completion.typed(type, spellings.stream().collect(Collectors.joining("|", "(", ")")));
    }

    /**
     * The same with one typo, but not in the first letter: a letter too many, too few or wrong, or two in the wrong
     * order. Empty where too little was typed.
     */
    Optional<String> nearly(Completion.Type type) {
        String typed = spellings.iterator().next();
        if (typed.length() < FEWEST_WITH_TYPO) {
            return Optional.empty();
        }
        String begun = typed.substring(0, Math.min(typed.length(), MOST));
        Set<String> alternatives = new LinkedHashSet<>();
        for (int i = 1; i < begun.length(); i++) {
            alternatives.add(begun.substring(0, i) + WRONG + begun.substring(i + 1));
        }
        for (int i = 1; i + 1 < begun.length(); i++) {
            alternatives.add(begun.substring(0, i) + begun.charAt(i + 1) + begun.charAt(i) + begun.substring(i + 2));
        }
        return Optional.of(Completion.typed(type, alternatives.stream().collect(Collectors.joining("|", "(", ")"))));
    }
}
