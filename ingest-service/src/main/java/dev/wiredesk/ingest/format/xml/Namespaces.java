package dev.wiredesk.ingest.format.xml;

import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;

/**
 * The names of elements and attributes as the readers know them: with a prefix that depends on the namespace and not on
 * the document. The formats that items are in have none, because each is met with its namespace and without; a
 * namespace that nobody reads keeps the document's prefix.
 */
final class Namespaces {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry(XMLConstants.XML_NS_URI, "xml"),
            // IPTC
            Map.entry("http://iptc.org/std/nar/2006-10-01/", ""),
            Map.entry("http://iptc.org/std/NITF/2006-10-18/", ""),
            Map.entry("http://iptc.org/std/NewsML/2003-10-10/", ""),
            Map.entry("http://www.w3.org/1999/xhtml", ""),
            // Syndication
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/2005/Atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://www.w3.org/2007/app", "app"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons"),
            Map.entry("http://prismstandard.org/namespaces/basic/1.0/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/1.2/basic/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/basic/2.0/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/basic/2.1/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/basic/3.0/", "prism"),
            Map.entry("http://ap.org/schemas/03/2005/apnm", "apnm"),
            Map.entry("http://ap.org/schemas/03/2005/apcm", "apcm"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo"));

    /** What the IPTC's formats have for a namespace, with the dates that some senders make up. */
    private static final Pattern IPTC =
            Pattern.compile("https?://(?:www\\.)?iptc\\.org/std/(?:nar|NITF|NewsML)/.*", Pattern.CASE_INSENSITIVE);

    private Namespaces() {}

    static String name(String namespace, String prefix, String local) {
        String known = PREFIXES.get(namespace);
        if (known == null) {
            known = IPTC.matcher(namespace).matches() ? "" : prefix;
        }
        return known.isEmpty() ? local : known + ":" + local;
    }
}
