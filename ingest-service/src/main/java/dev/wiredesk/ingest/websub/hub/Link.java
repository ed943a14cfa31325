package dev.wiredesk.ingest.websub.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link of a {@code Link} header as of RFC 8288, or of an element that says the same.
 *
 * @param relations what it leads to, in lower case
 */
record Link(String target, List<String> relations) {
    /** No header that is meant is longer. */
    private static final int LONGEST = 8192;

    private static final Pattern LINK = Pattern.compile(
            "<([^>]*)>((?:\\s*;\\s*[^\\s;,=]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\\s;,\"]*+))?)*+)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s;,=]+)(?:\\s*=\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s;,\"]*+)))?");

    Link {
        relations = List.copyOf(relations);
    }

    static Link of(String target, String relations) {
        return new Link(
                target.strip(),
                List.of(relations.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** The links of all headers of a message that say what they lead to. */
    static List<Link> inHeaders(List<String> headers) {
        List<Link> links = new ArrayList<>();
        for (String header : headers) {
            Matcher link = LINK.matcher(header.length() > LONGEST ? "" : header);
            while (link.find()) {
                String relations = relations(link.group(2));
                if (relations != null) {
                    links.add(of(link.group(1), relations));
                }
            }
        }
        return links;
    }

    private static @Nullable String relations(String parameters) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            // Of several the first counts (RFC 8288, 3.3).
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                return parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            }
        }
        return null;
    }

    boolean is(String relation) {
        return relations.contains(relation);
    }
}
