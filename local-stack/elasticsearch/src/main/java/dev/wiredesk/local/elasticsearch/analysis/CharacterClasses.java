package dev.wiredesk.local.elasticsearch.analysis;

import java.util.List;
import java.util.function.IntPredicate;

/** Classes of characters by the names that settings use: {@code letter}, {@code digit}, {@code punctuation} and so on. */
final class CharacterClasses {
    private CharacterClasses() {}

    /**
     * @param names of classes, or single characters, the latter also escaped as {@code \n}
     * @param custom the characters of the class {@code custom}
     */
    static IntPredicate anyOf(List<String> names, String custom) {
        return names.stream()
                .map(name -> named(name, custom))
                .reduce(IntPredicate::or)
                .orElseThrow(() -> new IllegalArgumentException("No class of characters is named"));
    }

    private static IntPredicate named(String name, String custom) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> CharacterClasses::isPunctuation;
            case "symbol" -> CharacterClasses::isSymbol;
            case "custom" -> c -> custom.indexOf(c) >= 0;
            default -> single(Escapes.decode(name));
        };
    }

    private static IntPredicate single(String character) {
        if (character.codePointCount(0, character.length()) != 1) {
            throw new IllegalArgumentException("Neither a character nor a class of them: [" + character + "]");
        }
        int only = character.codePointAt(0);
        return c -> c == only;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
