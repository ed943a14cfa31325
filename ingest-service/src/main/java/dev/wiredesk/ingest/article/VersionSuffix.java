package dev.wiredesk.ingest.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** How a provider writes the version at the end of its identities (R2), found in time linear to the identity's length. */
public final class VersionSuffix {
    /** What can be configured. */
    public static final String EXPECTED =
            "superdesk (guid:version), reuters (tag:…:version), or a regular expression of"
                    + " RE2 with exactly one group, the version, for what stands behind the identity";

    private static final String SUPERDESK = "(.+?):([0-9]+)";
    private static final String REUTERS = "(tag:[^:]+:[^:]+):([0-9]+)";

    private final Pattern whole;

    private VersionSuffix(Pattern whole) {
        this.whole = whole;
    }

    /**
     * The suffix that is configured.
     *
     * @param text the name of one that is known, or a regular expression
     * @throws IllegalArgumentException where it is neither
     */
    public static VersionSuffix of(String text) {
        return switch (text) {
            case "superdesk" -> new VersionSuffix(Pattern.compile(SUPERDESK));
            case "reuters" -> new VersionSuffix(Pattern.compile(REUTERS));
            default -> ofExpression(text);
        };
    }

    private static VersionSuffix ofExpression(String expression) {
        try {
            if (Pattern.compile(expression).groupCount() == 1) {
                return new VersionSuffix(Pattern.compile("(.+?)(?:" + expression + ")", Pattern.DOTALL));
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
        throw new IllegalArgumentException("it has not exactly one group");
    }

    /** Takes the version off; an identity that does not end as described stays as it is. */
    VersionedIdentity split(String text) {
        Matcher matcher = whole.matcher(text);
        return matcher.matches()
                ? new VersionedIdentity(matcher.group(1), matcher.group(2))
                : new VersionedIdentity(text, null);
    }
}
