package dev.wiredesk.ingest.format.nitf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another document as {@code management-doc-idref} names it: {@code id} or {@code id:version}.
 *
 * @param version null: none was told
 */
record NitfReference(String identity, @Nullable String version) {
    private static final Pattern VERSIONED = Pattern.compile("(.+):(\\d{1,18})");

    /**
     * Reads a reference. Identities may have colons and end in digits themselves, so what stands behind the last colon
     * is a version only where this sender's own identities have not as many parts. Where they have, the version is in
     * the identity, and comes off by the feed's rule as it does everywhere (R2).
     *
     * @param own the identity of the document that the reference is in; null: it has none
     */
    static NitfReference of(String text, @Nullable String own) {
        Matcher versioned = VERSIONED.matcher(text);
        if (text.equals(own) || !versioned.matches() || (own != null && parts(own) >= parts(text))) {
            return new NitfReference(text, null);
        }
        return new NitfReference(versioned.group(1), versioned.group(2));
    }

    private static long parts(String identity) {
        return identity.chars().filter(c -> c == ':').count();
    }
}
