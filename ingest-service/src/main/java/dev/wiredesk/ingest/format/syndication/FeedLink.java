package dev.wiredesk.ingest.format.syndication;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A link to a page, without what may differ between two links to the same page: the scheme, the case of the host, the
 * default port, and what is there only to count readers. Everything else may tell two stories apart, and stays.
 *
 * @param scheme {@code http} or {@code https}, as sent
 * @param rest from the host on
 */
public record FeedLink(String scheme, String rest) {
    private static final Pattern FORM = Pattern.compile(
            "(https?)://([^/?#\\s]+)([^?#\\s]*)(?:\\?([^#\\s]*))?(?:#(\\S*))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTING =
            Pattern.compile("(?:utm_[a-z]+|at_medium|at_campaign|xtor)=.*", Pattern.CASE_INSENSITIVE);

    /** Null where it is no link to a page in the web. */
    public static @Nullable FeedLink of(@Nullable String link) {
        Matcher form = FORM.matcher(link == null ? "" : plain(link));
        if (!form.matches()) {
            return null;
        }
        String path = form.group(3);
        return new FeedLink(
                form.group(1).toLowerCase(Locale.ROOT),
                host(form.group(2)) + (path.isEmpty() ? "/" : path) + query(form.group(4)) + fragment(form.group(5)));
    }

    /** Links to the same page are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedLink(String _, String its) && rest.equals(its);
    }

    @Override
    public int hashCode() {
        return rest.hashCode();
    }

    /**
     * An address as it can be opened.
     *
     * @param base of relative ones; null: not known
     * @return null where it is none
     */
    public static @Nullable String absolute(@Nullable String base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String plain = plain(link);
        if (FORM.matcher(plain).matches()) {
            return plain;
        }
        try {
            String absolute = base == null
                    ? plain
                    : URI.create(plain(base)).resolve(plain).toString();
            return FORM.matcher(absolute).matches() ? absolute : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String plain(String link) {
        return link.strip().replace("&amp;", "&");
    }

    private static String host(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.replaceFirst(":(?:80|443)?$", "");
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !COUNTING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String fragment(@Nullable String fragment) {
        return fragment == null
                        || fragment.isEmpty()
                        || COUNTING.matcher(fragment).matches()
                ? ""
                : "#" + fragment;
    }
}
