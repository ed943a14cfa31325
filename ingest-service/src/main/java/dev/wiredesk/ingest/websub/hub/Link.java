package dev.wiredesk.ingest.websub.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a {@code Link} header as of RFC 8288, or of an element that says the same.
 *
 * @param relations what it leads to, in lower case
 */
record Link(String target, List<String> relations) {
    private static final Pattern LINK = Pattern.compile(
            "<([^>]*)>((?:\\s*;\\s*[^\\s;,=]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]*+))?)*+)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

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
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                // Of several the first counts (RFC 8288, 3.3).
                Matcher relation = RELATION.matcher(link.group(2));
                if (relation.find()) {
                    String relations = relation.group(1) == null ? relation.group(2) : relation.group(1);
                    links.add(of(link.group(1), relations));
                }
            }
        }
        return links;
    }

    boolean is(String relation) {
        return relations.contains(relation);
    }
}
