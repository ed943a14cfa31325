package dev.wiredesk.search.engine;

/**
 * Where articles are written.
 *
 * @param articles an index, or the alias that stands for one
 * @param alias whether it is an alias: nothing is written where it is not, so that no index comes about by accident
 */
public record Target(String articles, boolean alias) {

    /** What readers see. */
    public static final Target LIVE = new Target(ArticleIndex.ALIAS, true);
}
