package dev.wiredesk.search.words;

import java.util.List;

/** What is looked for, as read from the search box. */
public sealed interface Expression {

    /** Any form of a word. */
    record Word(String text) implements Expression {}

    /** Words next to each other in this order. */
    record Phrase(String text) implements Expression {}

    /**
     * Any word that begins so.
     *
     * @param text without the asterisk
     */
    record Prefix(String text) implements Expression {}

    /** All of at least two. */
    record All(List<Expression> of) implements Expression {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Any of at least two. */
    record Any(List<Expression> of) implements Expression {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Anything but. */
    record Not(Expression what) implements Expression {}
}
