package dev.wiredesk.search.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One making of the index and of the history beside it, {@code articles-3} and {@code article-versions-3}; the aliases
 * point at one of them.
 *
 * @param number counted from 1
 */
public record Generation(int number) implements Comparable<Generation> {

    private static final Pattern NAME = Pattern.compile(ArticleIndex.ALIAS + "-([1-9][0-9]{0,8})");

    /** The generation of an index's name; empty where it is the name of something else. */
    public static Optional<Generation> of(String index) {
        Matcher name = NAME.matcher(index);
        return name.matches() ? Optional.of(new Generation(Integer.parseInt(name.group(1)))) : Optional.empty();
    }

    public String articles() {
        return ArticleIndex.ALIAS + "-" + number;
    }

    public String versions() {
        return ArticleIndex.HISTORY + "-" + number;
    }

    /** Where to write to have it in this generation, live or not. */
    public Target target() {
        return new Target(articles(), versions(), false);
    }

    @Override
    public int compareTo(Generation other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return articles();
    }
}
