package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** Reads a gazetteer's file into the arrays that {@link Gazetteer} works on. */
final class GazetteerReader {
    static final int MAGIC = 0x57445A31;

    private static final GazetteerEntry.Seat[] SEATS = GazetteerEntry.Seat.values();

    private final byte[] bytes;
    private int at;

    private GazetteerReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IOException when it cannot be read or is no gazetteer */
    static Gazetteer read(InputStream from) throws IOException {
        DataInputStream file = new DataInputStream(from);
        if (file.readInt() != MAGIC) {
            throw new IOException("Not a gazetteer, or one of another version: build it again");
        }
        byte[] bytes = new byte[file.readInt()];
        try (InflaterInputStream packed = new InflaterInputStream(file)) {
            if (packed.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new IOException("The gazetteer is cut off");
            }
        }
        GazetteerReader reader = new GazetteerReader(bytes);
        return new Gazetteer(reader.places(), reader.names());
    }

    private Places places() {
        String version = text();
        String fingerprint = text();
        int size = number();
        Places places = new Places(version, fingerprint, size);
        RegionKind[] kinds = new RegionKind[number()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = RegionKind.valueOf(text());
        }
        for (int i = 0; i < size; i++) {
            places.kinds[i] = kinds[number()];
        }
        for (int i = 0; i < size; i++) {
            places.seats[i] = SEATS[number()];
        }
        for (int i = 0; i < size; i++) {
            places.priors[i] = (short) number();
        }
        for (int i = 0; i < size; i++) {
            places.geonames[i] = number();
        }
        for (int i = 0; i < size; i++) {
            places.lats[i] = fixed() / 360f;
        }
        for (int i = 0; i < size; i++) {
            places.lons[i] = fixed() / 180f;
        }
        parents(places);
        Map<String, String> isos = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String iso = text();
            places.isos[i] = isos.computeIfAbsent(iso, code -> code);
        }
        places.ids = strings(size);
        places.names = strings(size);
        return places;
    }

    private void parents(Places places) {
        int[] counts = new int[places.size];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = number();
        }
        for (int i = 0; i < counts.length; i++) {
            places.parents[i] = counts[i] == 0 ? -1 : number();
            if (counts[i] > 1) {
                int[] further = new int[counts[i] - 1];
                for (int p = 0; p < further.length; p++) {
                    further[p] = number();
                }
                places.furtherParents[i] = further;
            }
        }
    }

    private Strings strings(int size) {
        int[] starts = new int[size + 1];
        int begin = at;
        int length = 0;
        for (int i = 0; i < size; i++) {
            starts[i] = length;
            int part = number();
            at += part;
            length += part;
        }
        starts[size] = length;
        byte[] utf8 = new byte[length];
        at = begin;
        for (int i = 0; i < size; i++) {
            int part = number();
            System.arraycopy(bytes, at, utf8, starts[i], part);
            at += part;
        }
        return new Strings(utf8, starts);
    }

    private NameTable names() {
        int size = number();
        WordHash hash = new WordHash();
        List<long[]> words = new ArrayList<>(size);
        StringBuilder name = new StringBuilder();
        int beginnings = 0;
        for (int i = 0; i < size; i++) {
            name.setLength(number());
            name.append(text());
            long[] numbers = prefixes(name, hash);
            words.add(numbers);
            beginnings += numbers.length;
        }
        Names names = new Names(Integer.highestOneBit(beginnings * 3 / 2) << 1);
        int[] candidates = new int[size * 2];
        short[] forms = new short[size * 2];
        int next = 0;
        for (long[] prefixes : words) {
            int count = number();
            if (next + count > candidates.length) {
                candidates = Arrays.copyOf(candidates, candidates.length * 2);
                forms = Arrays.copyOf(forms, forms.length * 2);
            }
            for (int p = 0; p + 1 < prefixes.length; p++) {
                names.put(prefixes[p], Names.BEGINNING);
            }
            if (prefixes.length > 0) {
                names.put(prefixes[prefixes.length - 1], next);
            }
            for (int c = 0; c < count; c++) {
                candidates[next] = number();
                forms[next] = NameTable.stored(number(), c + 1 == count);
                next++;
            }
        }
        return new NameTable(names, Arrays.copyOf(candidates, next), Arrays.copyOf(forms, next));
    }

    /** The numbers of a name's first word, its first two and so on to all of them. */
    private static long[] prefixes(StringBuilder name, WordHash hash) {
        long[] prefixes = new long[8];
        int count = 0;
        long before = WordHash.NOTHING;
        int start = 0;
        while (start < name.length()) {
            int end = name.indexOf(" ", start);
            end = end < 0 ? name.length() : end;
            long word = hash.of(name, start, end);
            if (word != WordHash.NOTHING) {
                before = WordHash.join(before, word);
                if (count == prefixes.length) {
                    prefixes = Arrays.copyOf(prefixes, count * 2);
                }
                prefixes[count++] = before;
            }
            start = end + 1;
        }
        return Arrays.copyOf(prefixes, count);
    }

    private String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private short fixed() {
        at += 2;
        return (short) ((bytes[at - 2] << 8) | (bytes[at - 1] & 0xFF));
    }

    private int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }
}
