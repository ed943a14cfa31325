package dev.wiredesk.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was typed into a search box. Words stand for all of them; {@code "a phrase"}, {@code begin*}, {@code AND},
 * {@code OR}, {@code NOT} or a leading minus, and brackets mean what they say; AND binds closer than OR. Nothing typed
 * is an error of form: an operator without operands and a bracket or quotation mark without its partner are passed over.
 */
public final class WordsParser {

    /** Longest text, in characters. */
    public static final int LONGEST = 2_000;

    /** Most words and phrases. */
    public static final int MOST = 64;

    private static final int DEEPEST = 20;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private WordsParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * What is looked for; empty where the text holds no letter and no digit.
     *
     * @throws UnsearchableException the text is too long, holds too many words, or a prefix too short
     */
    public static Optional<Expression> parse(String text) {
        if (text.length() > LONGEST) {
            throw new UnsearchableException("The text is longer than " + LONGEST + " characters");
        }
        List<Token> tokens = Token.split(text);
        if (tokens.stream().filter(Token.Leaf.class::isInstance).count() > MOST) {
            throw new UnsearchableException("There are more than " + MOST + " words");
        }
        WordsParser parser = new WordsParser(tokens);
        List<Expression> parts = new ArrayList<>();
        while (parser.at < tokens.size()) {
            parser.any().ifPresent(parts::add);
            // What stopped it is a bracket that closes nothing.
            parser.at++;
        }
        return all(parts);
    }

    private Optional<Expression> any() {
        List<Expression> alternatives = new ArrayList<>();
        allInARow().ifPresent(alternatives::add);
        while (next() instanceof Token.Or) {
            at++;
            allInARow().ifPresent(alternatives::add);
        }
        return alternatives.size() > 1 ? Optional.of(new Expression.Any(alternatives)) : first(alternatives);
    }

    private Optional<Expression> allInARow() {
        List<Expression> parts = new ArrayList<>();
        while (true) {
            switch (next()) {
                case Token.And _ -> at++;
                case Token.Leaf _, Token.Not _, Token.Open _ -> one().ifPresent(parts::add);
                case Token.Or _, Token.Close _ -> {
                    return all(parts);
                }
            }
        }
    }

    private Optional<Expression> one() {
        Token token = next();
        at++;
        return switch (token) {
            case Token.Leaf(Expression expression) -> Optional.of(expression);
            case Token.Not _ -> operand().map(Expression.Not::new);
            case Token.Open _ -> inBrackets();
            case Token.And _, Token.Or _, Token.Close _ -> Optional.empty();
        };
    }

    private Optional<Expression> operand() {
        while (next() instanceof Token.Not || next() instanceof Token.And) {
            at++;
        }
        return next() instanceof Token.Leaf || next() instanceof Token.Open ? one() : Optional.empty();
    }

    private Optional<Expression> inBrackets() {
        if (++depth > DEEPEST) {
            throw new UnsearchableException("Brackets are nested deeper than " + DEEPEST);
        }
        Optional<Expression> inside = any();
        if (next() instanceof Token.Close) {
            at++;
        }
        depth--;
        return inside;
    }

    /** The end counts as a closing bracket. */
    private Token next() {
        return at < tokens.size() ? tokens.get(at) : new Token.Close();
    }

    private static Optional<Expression> all(List<Expression> parts) {
        return parts.size() > 1 ? Optional.of(new Expression.All(parts)) : first(parts);
    }

    private static Optional<Expression> first(List<Expression> parts) {
        return parts.stream().findFirst();
    }
}
