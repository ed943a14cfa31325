package dev.wiredesk.enrich.region.build;

import dev.wiredesk.enrich.region.gazetteer.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the ISO 3166-2 codes of one country's first-level divisions by their names. */
final class DivisionCodes {
    /** What kind of division it is, in the languages of the sources; no part of the name that people use. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)\\b(autonomous (region|province|oblast|okrug|republic|community)|special administrative region|uygur"
                    + "|capital (region|territory|district|city)|national capital territory|province|provincia|oblast'?|oblasts"
                    + "|oblys\\w*|region|región|regione|state|governorate|muhafazah|prefecture|district|distrito"
                    + "|departamento|department|departement|county|krai|kray|parish|municipality|municipio|city"
                    + "|voivodeship|canton|kanton|division|zone|administration|territory|republic|land|estado|comunidad|wilaya|vilayeti"
                    + "|viloyati|velayat|welayaty|judet|judetul|megye|apskritis|novads|maakond|kraj|županija|raionul|rayonu|pradesh state"
                    + "|ken|fu|to|shi|sheng|zizhiqu|il|ili|oblasty|oblasť|voblasts|voblasc|mkhare|marz|astan|ostan|shaabiyat|emirate|island council)\\b");

    private static final Pattern LEADING = Pattern.compile(
            "(?i)^(the |republic of |republika |state of |province of |region of |federal district of |city of |county of "
                    + "|autonomous republic of |capital district of |comunidad de |departamento de |estado de "
                    + "|emirate of |principado de |communauté |região |région |provincia de |provincia di |distrito |district of "
                    + "|department of |departement de |arrondissement de |arrondissement of |landkreis |kreis |powiat |okres |judetul )");

    /** The endings of Slavic, Swedish and Lithuanian forms such as {@code Yaroslavskaya}. */
    private static final Pattern ADJECTIVE =
            Pattern.compile("(skaya|skiy|skyi|ska|sky|zka|cka|zky|cky|slan|lan|io|us)$");

    private static final Pattern ASIDE = Pattern.compile("\\s*[\\[(].*?[\\])]");

    private final Map<String, String> isoNames;
    private final Map<String, String> curated;

    /**
     * @param isoNames names by ISO 3166-2 code
     * @param curated ISO 3166-2 codes by GeoNames' code, where names do not tell
     */
    DivisionCodes(Map<String, String> isoNames, Map<String, String> curated) {
        this.isoNames = isoNames;
        this.curated = curated;
    }

    String name(String iso) {
        return isoNames.getOrDefault(iso, "");
    }

    /** The area of ours that GeoNames has as a division; a text that is no id where there is none. */
    String area(String code) {
        return curated.getOrDefault(code, "");
    }

    /** ISO 3166-2 codes by GeoNames' code, for the rows that have one for sure. */
    Map<String, String> match(Map<String, String[]> rows) {
        Map<String, String> matched = new HashMap<>();
        Set<String> open = new HashSet<>(isoNames.keySet());
        rows.keySet().forEach(code -> {
            String iso = curated.get(code);
            if (iso != null) {
                open.remove(iso);
                matched.put(code, iso);
            }
        });
        for (int distance = 0; distance <= 3; distance++) {
            for (var row : rows.entrySet()) {
                if (!matched.containsKey(row.getKey())) {
                    String iso = closest(row.getValue(), open, distance);
                    if (iso != null) {
                        open.remove(iso);
                        matched.put(row.getKey(), iso);
                    }
                }
            }
        }
        return matched;
    }

    private @Nullable String closest(String[] row, Set<String> open, int distance) {
        String found = null;
        for (String iso : open) {
            if (distance(row, iso) == distance) {
                if (found != null && distance > 0) {
                    return null;
                }
                found = found == null || iso.compareTo(found) < 0 ? iso : found;
            }
        }
        return found;
    }

    private int distance(String[] row, String iso) {
        int least = Integer.MAX_VALUE;
        for (String ours : keys(List.of(row[1], row[2]))) {
            for (String theirs : keys(List.of(name(iso)))) {
                int shortest = Math.min(ours.length(), theirs.length());
                int distance = ours.equals(theirs) ? 0 : edits(ours, theirs);
                if (distance == 0 || distance * 4 < shortest) {
                    least = Math.min(least, distance);
                }
            }
        }
        return least;
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            for (String variant : variants(name)) {
                String key = Letters.fold(variant).replace(" ", "");
                keys.add(key);
                keys.add(ADJECTIVE.matcher(key).replaceFirst(""));
            }
        }
        keys.remove("");
        return keys;
    }

    /** A name without what it says about the kind of division, where that leaves a name. */
    static String shown(String name) {
        String bare = ASIDE.matcher(name).replaceAll("");
        String shown = KIND.matcher(LEADING.matcher(bare).replaceFirst(""))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                // The apostrophe of Oblast'
                .replaceAll(" ['’]$", "")
                .strip();
        return shown.length() < 3 || !Character.isUpperCase(shown.charAt(0)) ? bare : shown;
    }

    /** The forms that a printed name may have. */
    static SequencedSet<String> variants(String name) {
        SequencedSet<String> variants = new LinkedHashSet<>();
        for (String part :
                name.replace("[", "/").replace("]", "").replace("*", "").split("[/,]", -1)) {
            String bare = ASIDE.matcher(part).replaceAll("").strip();
            if (!bare.isEmpty()) {
                variants.add(bare);
                variants.add(shown(bare));
            }
        }
        return variants;
    }

    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return Integer.MAX_VALUE / 8;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
