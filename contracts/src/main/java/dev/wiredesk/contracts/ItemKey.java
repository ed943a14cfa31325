package dev.wiredesk.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Identity of an item across all its versions (R1, R2): the provider of the authenticated feed with the identity that
 * the provider gave it.
 */
public record ItemKey(String provider, String identity) {

    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    /**
     * The article id: lower-case base32 (RFC 4648, no padding) of the first 16 bytes of SHA-256 over
     * {@code provider|identity}; 26 characters. Kafka key and Elasticsearch {@code _id} everywhere.
     */
    public String id() {
        byte[] hash = sha256().digest((provider + "|" + identity).getBytes(StandardCharsets.UTF_8));
        return base32(Arrays.copyOf(hash, 16));
    }

    /** Lower-case hexadecimal SHA-256, the form of {@link ArticleReceived#digest()}. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** A new digest of the kind behind all identities here. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32[(buffer >> bits) & 31]);
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32[(buffer << (5 - bits)) & 31]);
        }
        return text.toString();
    }
}
