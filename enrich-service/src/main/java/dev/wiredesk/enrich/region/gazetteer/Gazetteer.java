package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * All the places we know and the names they go by, immutable and safe for threads; loaded once.
 *
 * <p>Places are numbers from 0. A name leads to candidates, which are numbers too: {@link #candidates(long)} gives the
 * first of a name, and {@link #next(int)} the one after.
 */
public final class Gazetteer {
    /** No place, no candidate. */
    public static final int NONE = -1;

    /** No name has these words, but some name begins with them. */
    public static final int BEGINNING = Names.BEGINNING;

    /** No name begins with these words. */
    public static final int UNKNOWN = Names.UNKNOWN;

    private static final String FILE = "/gazetteer/gazetteer.bin";

    private final Places places;
    private final NameTable table;
    private final Map<String, Integer> byId = new HashMap<>();

    Gazetteer(Places places, NameTable table) {
        this.places = places;
        this.table = table;
        for (int i = 0; i < places.size; i++) {
            if (!places.ids.isEmpty(i) && places.kinds[i] != RegionKind.ADMIN2) {
                byId.put(places.ids.get(i), i);
            }
        }
    }

    /**
     * Loads the gazetteer that comes with the service; takes about a second.
     *
     * @throws UncheckedIOException when it is missing or broken
     */
    public static Gazetteer load() {
        try (InputStream file = Gazetteer.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            return GazetteerReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return places.size;
    }

    /** When and of which data it was made. */
    public String version() {
        return places.version;
    }

    /** SHA-256 of the tables of our own that it was made of. */
    public String fingerprint() {
        return places.fingerprint;
    }

    /** All that is known of a place. */
    public Place place(int place) {
        int geonames = places.geonames[place];
        return new Place(
                place,
                id(place),
                places.names.get(place),
                places.kinds[place],
                path(place),
                iso(place),
                geonames == 0 ? null : Long.valueOf(geonames),
                places.lats[place],
                places.lons[place]);
    }

    public String id(int place) {
        return places.ids.isEmpty(place) ? "geonames:" + places.geonames[place] : places.ids.get(place);
    }

    public RegionKind kind(int place) {
        return places.kinds[place];
    }

    /** ISO 3166-1 alpha-2 code of a place's country; null where it lies in none or several. */
    public @Nullable String iso(int place) {
        String iso = places.isos[place];
        return iso.isEmpty() ? null : iso;
    }

    public int geonames(int place) {
        return places.geonames[place];
    }

    public double lat(int place) {
        return places.lats[place];
    }

    public double lon(int place) {
        return places.lons[place];
    }

    /** 0 to 1000: how likely a place is meant by a name of its own when nothing else is known. */
    public int prior(int place) {
        return places.priors[place];
    }

    public boolean isCapital(int place) {
        return places.seats[place] == GazetteerEntry.Seat.COUNTRY;
    }

    /** The place that a place lies in, {@link #NONE} for the outermost. */
    public int parent(int place) {
        return places.parents[place];
    }

    /** The places that a place lies in beside its {@link #parent}; not to be changed. */
    public int[] furtherParents(int place) {
        return places.furtherParents[place];
    }

    /** Great-circle distance of two places. */
    public double km(int a, int b) {
        return a == b ? 0 : Distance.km(lat(a), lon(a), lat(b), lon(b));
    }

    /** The country that a place is or lies in, or {@link #NONE}. */
    public int country(int place) {
        return ancestor(place, RegionKind.COUNTRY);
    }

    /** The first-level division that a place is or lies in, or {@link #NONE}. */
    public int division(int place) {
        return ancestor(place, RegionKind.ADMIN1);
    }

    /** Whether a place lies in another one. */
    public boolean isWithin(int place, int container) {
        int up = places.parents[place];
        if (up == NONE) {
            return false;
        }
        if (up == container || isWithin(up, container)) {
            return true;
        }
        for (int further : places.furtherParents[place]) {
            if (further == container || isWithin(further, container)) {
                return true;
            }
        }
        return false;
    }

    /** Ids of all places that a place lies in, the outermost first, and its own. */
    public List<String> path(int place) {
        SequencedSet<String> path = new LinkedHashSet<>();
        addPath(place, path);
        return new ArrayList<>(path);
    }

    private void addPath(int place, SequencedSet<String> path) {
        if (places.parents[place] != NONE) {
            addPath(places.parents[place], path);
            for (int further : places.furtherParents[place]) {
                addPath(further, path);
            }
        }
        path.add(id(place));
    }

    /** The place with an id; {@link #NONE} for unknown ones and for all towns and districts. */
    public int find(String id) {
        return byId.getOrDefault(id, NONE);
    }

    /**
     * The first candidate of a name.
     *
     * @param name a number from {@link WordHash}
     * @return or {@link #BEGINNING} or {@link #UNKNOWN}
     */
    public int candidates(long name) {
        return table.find(name);
    }

    /** The candidate after a candidate, {@link #NONE} behind the last. */
    public int next(int candidate) {
        return table.isLast(candidate) ? NONE : candidate + 1;
    }

    /** The place that a candidate stands for. */
    public int placeOf(int candidate) {
        return table.place(candidate);
    }

    /** How a candidate's name is its place's: {@link NameForm} bits. */
    public int formOf(int candidate) {
        return table.form(candidate);
    }

    /** The first candidate of a name as printed, or {@link #NONE}. */
    public int candidates(CharSequence name) {
        return Math.max(NONE, candidates(number(name)));
    }

    /** The number of a name as printed. */
    static long number(CharSequence name) {
        WordHash hash = new WordHash();
        long number = WordHash.NOTHING;
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || Letters.fold(name.charAt(i)) == ' ') {
                long word = hash.of(name, start, i);
                number = word == WordHash.NOTHING ? number : WordHash.join(number, word);
                start = i + 1;
            }
        }
        return number;
    }

    /** The likeliest place that goes by a name as printed, adjectives left out; {@link #NONE} where there is none. */
    public int likeliest(CharSequence name) {
        return likeliest(name, 0);
    }

    /**
     * As well by the names of one language.
     *
     * @param language {@link NameForm} bits of it
     */
    public int likeliest(CharSequence name, int language) {
        int best = NONE;
        for (int c = candidates(name); c != NONE; c = next(c)) {
            int form = formOf(c);
            boolean plain = (form & (NameForm.ADJECTIVE | NameForm.BEHIND | NameForm.NO_PLACE)) == 0
                    && NameForm.isOf(form, language);
            if (plain && (best == NONE || prior(placeOf(c)) > prior(best))) {
                best = placeOf(c);
            }
        }
        return best;
    }

    /** ISO 3166-1 alpha-2 code of the country that an adjective or a people belongs to: {@code Azerbaijani} is AZ. */
    public @Nullable String nationality(CharSequence word) {
        return nationality(word, 0);
    }

    /**
     * As well by the adjectives of one language.
     *
     * @param language {@link NameForm} bits of it
     */
    public @Nullable String nationality(CharSequence word, int language) {
        for (int c = candidates(word); c != NONE; c = next(c)) {
            // In Arabic Malian is financial, too.
            if ((formOf(c) & (NameForm.ADJECTIVE | NameForm.CONTEXT)) == NameForm.ADJECTIVE
                    && NameForm.isOf(formOf(c), language)
                    && iso(placeOf(c)) != null) {
                return iso(placeOf(c));
            }
        }
        return null;
    }

    private int ancestor(int place, RegionKind kind) {
        int up = place;
        while (up != NONE && places.kinds[up] != kind) {
            up = places.parents[up];
        }
        return up;
    }
}
