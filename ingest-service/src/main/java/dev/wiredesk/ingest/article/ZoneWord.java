package dev.wiredesk.ingest.article;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short names of time zones: RFC 822's own, and those of others that mean one thing only. */
final class ZoneWord {
    private static final Map<String, ZoneOffset> OFFSETS = new HashMap<>();

    /** British or Bangladesh time, Indian, Irish or Israel's, of Arabia or the Atlantic: whose, only the feed's zone tells. */
    private static final String AMBIGUOUS = " bst ist ast gst ";

    static {
        put("z 0 ut 0 utc 0 gmt 0 wet 0 west 60 cet 60 mez 60 cest 120 mesz 120 eet 120 eest 180 msk 180");
        put("est -300 edt -240 cst -360 cdt -300 mst -420 mdt -360 pst -480 pdt -420 akst -540 akdt -480 hst -600");
        put("nst -210 ndt -150 brt -180 art -180 sast 120 pkt 300 wib 420 hkt 480 sgt 480 awst 480 jst 540 kst 540");
        put("acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780");
    }

    private ZoneWord() {}

    private static void put(String namesAndMinutes) {
        String[] words = namesAndMinutes.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            OFFSETS.put(words[i], ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(words[i + 1])));
        }
    }

    static boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return OFFSETS.containsKey(lower) || AMBIGUOUS.contains(" " + lower + " ");
    }

    /** Null where it is one of several. */
    static @Nullable ZoneOffset offset(String word) {
        return OFFSETS.get(word.toLowerCase(Locale.ROOT));
    }
}
