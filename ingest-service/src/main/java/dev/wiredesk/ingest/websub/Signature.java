package dev.wiredesk.ingest.websub;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The proof that a delivery comes from a party that knows the subscription's secret. */
final class Signature {
    private Signature() {}

    /**
     * What keeps a delivery from being believed; null where it can be.
     *
     * @param headers values of {@code X-Hub-Signature}; one that holds is enough
     * @param body as it was sent
     */
    static @Nullable String flaw(List<String> headers, byte[] body, byte[] secret, boolean allowSha1) {
        String flaw = "X-Hub-Signature is missing";
        for (String header : headers) {
            String found = flaw(header.strip(), body, secret, allowSha1);
            if (found == null) {
                return null;
            }
            flaw = found;
        }
        return flaw;
    }

    private static @Nullable String flaw(String header, byte[] body, byte[] secret, boolean allowSha1) {
        int equals = header.indexOf('=');
        if (equals < 0) {
            return "X-Hub-Signature must be like sha256=<hexadecimal digits>";
        }
        String algorithm = switch (header.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
            case "sha256" -> "HmacSHA256";
            case "sha384" -> "HmacSHA384";
            case "sha512" -> "HmacSHA512";
            case "sha1" -> allowSha1 ? "HmacSHA1" : null;
            default -> null;
        };
        if (algorithm == null) {
            return "X-Hub-Signature must be made with sha256, sha384 or sha512";
        }
        byte[] sent;
        try {
            sent = HexFormat.of().parseHex(header.substring(equals + 1).strip());
        } catch (IllegalArgumentException _) {
            return "X-Hub-Signature is not in hexadecimal digits";
        }
        return MessageDigest.isEqual(sign(algorithm, secret, body), sent)
                ? null
                : "X-Hub-Signature is not that of this body with our secret";
    }

    static byte[] sign(String algorithm, byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
