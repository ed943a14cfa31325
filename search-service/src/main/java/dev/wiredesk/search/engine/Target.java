package dev.wiredesk.search.engine;

/**
 * Where articles and their history are written.
 *
 * @param articles an index, or the alias that stands for one
 * @param versions the same for the history
 * @param alias whether they are aliases: nothing is written where they are not, so that no index comes about by accident
 */
public record Target(String articles, String versions, boolean alias) {

    /** What readers see. */
    public static final Target LIVE = new Target(ArticleIndex.ALIAS, ArticleIndex.HISTORY, true);
}
