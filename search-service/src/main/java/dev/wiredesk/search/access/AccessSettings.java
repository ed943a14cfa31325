package dev.wiredesk.search.access;

import dev.wiredesk.search.reading.Audience;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, as configured.
 *
 * @param anonymousReaders whether callers without a token may do what readers may
 * @param tokens by the names of those who hold them
 * @param rate requests a second of each caller; null: any number
 * @param oidc an issuer that vouches for others; null: there is none
 */
@ConfigurationProperties(prefix = "wiredesk.search", ignoreUnknownFields = false)
record AccessSettings(
        @DefaultValue("true") boolean anonymousReaders,
        @DefaultValue Map<String, Token> tokens,
        @Nullable Integer rate,
        @Nullable OidcSettings oidc) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    /** @throws IllegalArgumentException the rate is none */
    AccessSettings {
        tokens = Map.copyOf(tokens);
        if (rate != null && rate < 1) {
            throw new IllegalArgumentException(
                    "rate is " + rate + "; give the requests a second of each caller, at least 1");
        }
    }

    /**
     * A token of a program.
     *
     * @param hash SHA-256 of the token, 64 hexadecimal digits
     * @param role what its holder may do
     * @param providers whose editor the holder is (R18); null: of all
     */
    record Token(String hash, Role role, @Nullable Set<String> providers) {

        /** @throws IllegalArgumentException a part is missing or is not what it should be */
        Token {
            if (hash == null || !SHA_256.matcher(hash).matches()) {
                throw new IllegalArgumentException(
                        "hash is not the SHA-256 of a token in hexadecimal; sha256sum makes it, of the token without a line end");
            }
            if (role == null) {
                throw new IllegalArgumentException("role is missing: reader, editor or operator");
            }
            if (providers != null && role != Role.EDITOR) {
                throw new IllegalArgumentException("providers are those of an editor, and the role is "
                        + WebSecurity.name(role) + "; leave them out");
            }
            if (providers != null && (providers.isEmpty() || providers.stream().anyMatch(String::isBlank))) {
                // What a variable that is not set leaves must not make an editor of all.
                throw new IllegalArgumentException(
                        "providers is empty or has an empty name in it; leave it out for an editor of all");
            }
            providers = providers == null ? null : Set.copyOf(providers);
        }

        /** What the editors' view shows its holder, if the holder is an editor. */
        Audience editing() {
            return providers == null ? Audience.EDITOR : Audience.editorOf(providers);
        }
    }
}
