package dev.wiredesk.ingest.websub;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this service is for the hubs.
 *
 * @param publicUrl the part of the callbacks before {@code /v1}; needed where anything is followed
 */
@ConfigurationProperties("wiredesk.ingest")
record PublicUrl(@Nullable String publicUrl) {

    /** @throws IllegalArgumentException where it is missing or wrong, with a message that names the key */
    URI base() {
        try {
            URI url = new URI(publicUrl == null ? "" : publicUrl.replaceAll("/+$", ""));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static IllegalArgumentException refused(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "wiredesk.ingest.public-url must be the URL, with http or https and without a query, under which"
                        + " WebSub hubs reach this service",
                cause);
    }
}
