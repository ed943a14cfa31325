package dev.wiredesk.ingest.feed.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the signatures that a request should have: HMAC-SHA-256, with each of the feed's secrets, over the time, a dot and
 * the body as it was sent. An identity that stands outside the body is signed with it: time, colon, identity, line feed,
 * body. The digits of the time end at the dot or colon, so that no text can be read both ways.
 */
final class Signer {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<Mac> macs;

    /** @param identity the bytes of an identity outside the body; null: there is none */
    Signer(List<String> secrets, String time, byte @Nullable [] identity) {
        macs = secrets.stream().map(Signer::mac).toList();
        add((time + (identity == null ? "." : ":")).getBytes(StandardCharsets.US_ASCII));
        if (identity != null) {
            add(identity);
            add(new byte[] {'\n'});
        }
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private void add(byte[] bytes) {
        add(bytes, bytes.length);
    }

    /** Takes the next bytes of the body. */
    void add(byte[] bytes, int length) {
        macs.forEach(mac -> mac.update(bytes, 0, length));
    }

    /** The signatures over everything that was added. */
    List<byte[]> signatures() {
        return macs.stream().map(Mac::doFinal).toList();
    }
}
