package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.GazetteerEntry.Seat;
import dev.wiredesk.enrich.region.gazetteer.Letters;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place while it is put together from several sources. */
final class Draft {
    final String id;
    final RegionKind kind;
    final @Nullable String iso;
    final List<Draft> parents = new ArrayList<>();
    final SortedMap<String, Integer> names = new TreeMap<>();

    /** Those in other languages may be names: {@code Italien} in German, {@code italien} in French. */
    final SortedMap<String, Integer> adjectives = new TreeMap<>();

    /** The name that readers see. */
    String shown;

    int geonames;
    double lat = Double.NaN;
    double lon = Double.NaN;
    long population;
    Seat seat = Seat.NONE;

    /** A quarter or an abandoned place rather than a town. */
    boolean minor;

    private double latSum;
    private double lonSum;
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;
    private int members;

    Draft(String id, String name, RegionKind kind, @Nullable String iso) {
        this.id = id;
        this.shown = name;
        this.kind = kind;
        this.iso = iso;
    }

    /** Adds a name; the form with fewer restrictions wins where the name is known already, or in both languages. */
    void name(String text, int form) {
        String folded = Letters.fold(text);
        if (folded.length() > 1 && folded.length() < 80) {
            names.merge(folded, form, Draft::freer);
        }
    }

    /** Adds a name of our own tables with its marks, which the README there explains. */
    void marked(String text) {
        if (text.startsWith("=")) {
            shown = text.substring(1);
            names.put(Letters.fold(shown), 0);
            return;
        }
        int form = 0;
        String name = text.strip();
        if (name.length() > 3 && name.charAt(2) == ':') {
            form = NameForm.language(name.substring(0, 2));
            name = name.substring(3);
        }
        while (!name.isEmpty() && "~^?*@".indexOf(name.charAt(0)) >= 0) {
            form |= switch (name.charAt(0)) {
                case '~' -> NameForm.ADJECTIVE;
                case '^' -> NameForm.CAPITALS;
                case '?' -> NameForm.CONTEXT;
                case '*' -> NameForm.GOVERNMENT;
                default -> NameForm.BEHIND;
            };
            name = name.substring(1);
        }
        String folded = Letters.fold(name);
        if (!folded.isEmpty()) {
            // One spelling in several languages is a name in all of them, English aside.
            int added = form;
            boolean adjective = (form & NameForm.ADJECTIVE) != 0;
            (adjective ? adjectives : names).merge(folded, form, (known, _) -> merged(known, added));
            if (!adjective && !hasCapitals(folded)) {
                names.computeIfPresent(folded, (_, known) -> known | NameForm.WITHOUT_CAPITALS);
            }
        }
    }

    private static boolean hasCapitals(String folded) {
        return Character.UnicodeScript.of(folded.codePointAt(0)) != Character.UnicodeScript.ARABIC;
    }

    /** A town that lies here: where a source gives no coordinates, the middle of the towns has to do. */
    void member(Draft town) {
        latSum += town.lat;
        lonSum += town.lon;
        south = Math.min(south, town.lat);
        north = Math.max(north, town.lat);
        west = Math.min(west, town.lon);
        east = Math.max(east, town.lon);
        members++;
        population += town.population;
    }

    private static int freer(int known, int added) {
        if (sameButLanguage(known, added)) {
            return ofBoth(known, added);
        }
        return Integer.bitCount(known) <= Integer.bitCount(added) ? known : added;
    }

    /** A name that any text may use stays one, whatever language calls the place so too. */
    private static int merged(int known, int added) {
        boolean everywhere = (known & NameForm.LANGUAGE) == 0 && (added & NameForm.LANGUAGE) != 0;
        boolean alternate = everywhere && (known & ~NameForm.ALTERNATE) == 0;
        return alternate ? 0 : sameButLanguage(known, added) ? ofBoth(known, added) : everywhere ? known : added;
    }

    private static boolean sameButLanguage(int a, int b) {
        return a != b && (a & ~NameForm.LANGUAGE) == (b & ~NameForm.LANGUAGE);
    }

    private static int ofBoth(int a, int b) {
        boolean any = (a & NameForm.LANGUAGE) == 0 || (b & NameForm.LANGUAGE) == 0;
        return any ? a & ~NameForm.LANGUAGE : a | NameForm.NOT_ENGLISH;
    }

    boolean isWithin(Draft container) {
        return this == container || parents.stream().anyMatch(parent -> parent.isWithin(container));
    }

    boolean isEmpty() {
        return members == 0 && Double.isNaN(lat);
    }

    void settle() {
        if (!Double.isNaN(lat) || members == 0) {
            return;
        }
        // A large division is mostly empty land: its middle, not that of its towns. Not across the date line, though.
        boolean large = kind == RegionKind.ADMIN1 && east - west < 90;
        lat = large ? (south + north) / 2 : latSum / members;
        lon = large ? (west + east) / 2 : lonSum / members;
    }

    /** 0 to 1000, from what it is and how many live there. */
    int prior() {
        double size = Math.log10(population + 1.0);
        double prior = switch (kind) {
            case COUNTRY -> 600 + 25 * size;
            case ADMIN1 -> 330 + 22 * size;
            case ADMIN2 -> 150 + 22 * size;
            case CITY -> 75 * size + bonus();
            case AREA -> 620;
            case MACRO -> 640;
            case WATER -> 600;
            case SITE -> 560;
        };
        return (int) Math.clamp(prior, 0, 1000);
    }

    private double bonus() {
        return switch (seat) {
            case COUNTRY -> 160;
            case DIVISION -> 60;
            case NONE -> minor ? -90 : 0;
        };
    }
}
