package dev.wiredesk.search.article;

import dev.wiredesk.contracts.ArticleEnriched;
import dev.wiredesk.contracts.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The subjects of one version that came several times, each time in another category: an agency sends a story on its
 * services for politics and for business. It is one item with the subjects of all (R33).
 */
public final class JointSubjects {

    private JointSubjects() {}

    /** Whether both are the same version of a story and say the same, whatever categories they are in. */
    public static boolean areDue(ArticleEnriched one, ArticleEnriched other) {
        return one.status() == other.status()
                && Objects.equals(one.version(), other.version())
                && Objects.equals(one.versionCreated(), other.versionCreated())
                && Objects.equals(one.embargo(), other.embargo())
                && Objects.equals(one.headline(), other.headline())
                && Objects.equals(one.subheadline(), other.subheadline())
                && Objects.equals(one.byline(), other.byline())
                && Objects.equals(one.editorNote(), other.editorNote())
                && Objects.equals(one.dateline(), other.dateline())
                && Objects.equals(one.body(), other.body())
                && one.otherTexts().equals(other.otherTexts())
                && areSame(one.places(), other.places())
                && areSame(one.people(), other.people())
                && areSame(one.organisations(), other.organisations())
                && Objects.equals(one.rights(), other.rights());
    }

    /** In any order, as the digest of the content has it. */
    private static boolean areSame(List<Concept> some, List<Concept> others) {
        return Set.copyOf(some).equals(Set.copyOf(others));
    }

    /** The first, with the subjects that only the second has behind its own. */
    public static ArticleEnriched of(ArticleEnriched article, ArticleEnriched other) {
        Set<Concept> all = new LinkedHashSet<>(article.subjects());
        return all.addAll(other.subjects()) ? article.withSubjects(List.copyOf(all)) : article;
    }
}
