package dev.wiredesk.ingest.feed.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@value #HEADER} says: when the request was signed, and the signatures.
 *
 * @param time as it was written, which is how it was signed
 */
record Signature(String time, List<byte[]> values) {
    static final String HEADER = "Wiredesk-Signature";

    /** How it is written. */
    static final String FORM = HEADER + ": t=<unix seconds>,v1=<64 hexadecimal digits>";

    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VALUE = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * Reads the header: {@code t=<unix seconds>,v1=<hex>}, with a second {@code v1} while a secret is being exchanged. What
     * else there is, such as signatures of a later scheme, is passed over.
     *
     * @return null where it has no time or no signature
     */
    static @Nullable Signature parse(String header) {
        String time = null;
        List<byte[]> values = new ArrayList<>();
        for (String element : header.split(",", -1)) {
            String[] pair = element.strip().split("=", 2);
            if (pair.length != 2) {
                return null;
            } else if (pair[0].equals("t")
                    && time == null
                    && TIME.matcher(pair[1]).matches()) {
                time = pair[1];
            } else if (pair[0].equals("t")) {
                return null;
            } else if (pair[0].equals("v1") && VALUE.matcher(pair[1]).matches()) {
                values.add(HexFormat.of().parseHex(pair[1]));
            }
        }
        return time == null || values.isEmpty() ? null : new Signature(time, List.copyOf(values));
    }

    /** How long ago it was made; negative where that is still to come. */
    Duration age(Instant now) {
        return Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
    }

    /** Whether one of the signatures is one of these; takes the same time whatever they have in common. */
    boolean isOneOf(List<byte[]> right) {
        boolean found = false;
        for (byte[] value : values) {
            for (byte[] other : right) {
                found |= MessageDigest.isEqual(value, other);
            }
        }
        return found;
    }
}
