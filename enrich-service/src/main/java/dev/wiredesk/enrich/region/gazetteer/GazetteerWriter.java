package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the file that {@link GazetteerReader} reads: column by column, since equal things side by side pack well. */
public final class GazetteerWriter {
    /** Names that more places bear are too common to be resolved; the likeliest are kept. */
    private static final int MOST_CANDIDATES = 120;

    private static final List<RegionKind> KINDS = List.of(RegionKind.values());
    private static final List<GazetteerEntry.Seat> SEATS = List.of(GazetteerEntry.Seat.values());

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /**
     * Writes all entries.
     *
     * @param version of the data
     * @param fingerprint of the tables that the entries were made of
     */
    public static void write(List<GazetteerEntry> entries, String version, String fingerprint, OutputStream to)
            throws IOException {
        GazetteerWriter writer = new GazetteerWriter();
        writer.places(entries, version, fingerprint);
        writer.names(entries);
        writer.out.flush();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream file = new DataOutputStream(to)) {
            file.writeInt(GazetteerReader.MAGIC);
            file.writeInt(writer.bytes.size());
            try (DeflaterOutputStream packed = new DeflaterOutputStream(file, deflater, 1 << 16)) {
                writer.bytes.writeTo(packed);
            }
        } finally {
            deflater.end();
        }
    }

    private void places(List<GazetteerEntry> entries, String version, String fingerprint) throws IOException {
        text(version);
        text(fingerprint);
        number(entries.size());
        number(KINDS.size());
        for (RegionKind kind : KINDS) {
            text(kind.name());
        }
        column(entries, entry -> KINDS.indexOf(entry.kind()));
        column(entries, entry -> SEATS.indexOf(entry.seat()));
        column(entries, GazetteerEntry::prior);
        column(entries, GazetteerEntry::geonames);
        for (GazetteerEntry entry : entries) {
            out.writeShort(Math.round(entry.lat() * 360));
        }
        for (GazetteerEntry entry : entries) {
            out.writeShort(Math.round(entry.lon() * 180));
        }
        column(entries, entry -> entry.parents().size());
        for (GazetteerEntry entry : entries) {
            for (int parent : entry.parents()) {
                number(parent);
            }
        }
        for (GazetteerEntry entry : entries) {
            text(entry.iso() == null ? "" : entry.iso());
        }
        for (GazetteerEntry entry : entries) {
            text(entry.id().equals("geonames:" + entry.geonames()) ? "" : entry.id());
        }
        for (GazetteerEntry entry : entries) {
            text(entry.name());
        }
    }

    private void names(List<GazetteerEntry> entries) throws IOException {
        // Spellings that count as one, such as St. and Saint, go under the first of them.
        Map<Long, String> spellings = new HashMap<>();
        TreeMap<String, Map<Use, Bearer>> names = new TreeMap<>();
        for (int place = 0; place < entries.size(); place++) {
            GazetteerEntry entry = entries.get(place);
            for (boolean adjective : new boolean[] {false, true}) {
                Use use = new Use(place, adjective);
                (adjective ? entry.adjectives() : entry.names())
                        .forEach((name, form) -> names.computeIfAbsent(
                                        spellings.computeIfAbsent(Gazetteer.number(name), _ -> name),
                                        _ -> new HashMap<>())
                                .merge(use, new Bearer(use.place, form, entry.prior()), Bearer::freer));
            }
        }
        number(names.size());
        String before = "";
        for (var name : names.entrySet()) {
            int shared = shared(before, name.getKey());
            number(shared);
            text(name.getKey().substring(shared));
            before = name.getKey();
        }
        for (Map<Use, Bearer> bearers : names.values()) {
            List<Bearer> likeliest = bearers.values().stream()
                    .sorted(Comparator.comparingInt(Bearer::prior)
                            .reversed()
                            .thenComparingInt(Bearer::place)
                            .thenComparingInt(Bearer::form))
                    .limit(MOST_CANDIDATES)
                    .toList();
            number(likeliest.size());
            for (Bearer bearer : likeliest) {
                number(bearer.place());
                number(bearer.form());
            }
        }
    }

    private void column(List<GazetteerEntry> entries, ToIntFunction<GazetteerEntry> value) throws IOException {
        for (GazetteerEntry entry : entries) {
            number(value.applyAsInt(entry));
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.write(utf8);
    }

    private void number(int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int shared(String a, String b) {
        int shared = 0;
        while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        // Never in the middle of a surrogate pair: the halves would not be text.
        return shared > 0 && Character.isHighSurrogate(a.charAt(shared - 1)) ? shared - 1 : shared;
    }

    /** What a name is used for: the place itself, or what is of it. */
    private record Use(int place, boolean adjective) {}

    private record Bearer(int place, int form, int prior) {
        Bearer freer(Bearer other) {
            return Integer.bitCount(form) <= Integer.bitCount(other.form) ? this : other;
        }
    }
}
