package dev.wiredesk.ingest.article;

import dev.wiredesk.contracts.ArticleReceived;
import dev.wiredesk.ingest.format.Flaw;
import java.util.List;
import java.util.Set;

/** What came of applying the rules to an item. */
public sealed interface Normalisation {

    record Normalised(ArticleReceived article, Set<Flag> flags) implements Normalisation {}

    /** Nothing tells it from other items. */
    record WithoutIdentity(List<Flaw> flaws) implements Normalisation {}

    /** Neither headline nor body, and not a notice about an item either. */
    record WithoutText(List<Flaw> flaws) implements Normalisation {}

    /** A field is too long, or there are too many of something. */
    record TooMuch(List<Flaw> flaws) implements Normalisation {}
}
