package dev.wiredesk.enrich.region.build;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.GazetteerEntry;
import dev.wiredesk.enrich.region.gazetteer.GazetteerWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Builds the gazetteer; {@code enrich-service/gazetteer/build} downloads the sources and calls it. */
public final class GazetteerBuild {
    private GazetteerBuild() {}

    /**
     * Builds the gazetteer's file.
     *
     * @param args directory of our own tables, directory of the unpacked sources, file to write, version of the data
     * @throws IOException when one of them cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("Wanted: TABLES SOURCES FILE VERSION");
        }
        Path tables = Path.of(args[0]);
        Path file = Path.of(args[2]);
        List<GazetteerEntry> entries = entries(tables, new Sources(Path.of(args[1])));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            GazetteerWriter.write(entries, args[3], fingerprint(tables), out);
        }
        long mapped = entries.stream()
                .filter(entry -> entry.kind() == RegionKind.ADMIN1 && entry.id().startsWith("iso:"))
                .count();
        long divisions = entries.stream()
                .filter(entry -> entry.kind() == RegionKind.ADMIN1)
                .count();
        System.out.printf(
                "%,d places, %,d names, %,d of %,d first-level divisions with ISO 3166-2 code, %,d bytes%n",
                entries.size(),
                entries.stream()
                        .flatMap(entry ->
                                Stream.concat(entry.names().keySet().stream(), entry.adjectives().keySet().stream()))
                        .distinct()
                        .count(),
                mapped,
                divisions,
                Files.size(file));
    }

    /** SHA-256 over our own tables, so that a test can tell when the file was not built after a change of them. */
    public static String fingerprint(Path tables) throws IOException {
        try (Stream<Path> files = Files.list(tables)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path table : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(table));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static List<GazetteerEntry> entries(Path tables, Sources sources) {
        World world = new World();
        Words words = new Words(sources, tables);
        new Countries(world, sources, tables).draft();
        Areas areas = new Areas(world, tables);
        areas.draft();
        new Divisions(world, sources, tables, words).draft();
        new Towns(world, sources, tables, words).draft();
        areas.link();
        areas.languages();
        areas.phrases();
        areas.points();
        List<Draft> drafts = new ArrayList<>(world.all());
        drafts.removeIf(Draft::isEmpty);
        drafts.forEach(Draft::settle);
        // Neighbours in the file have much in common, so that it packs well.
        drafts.sort(Comparator.comparing((Draft draft) -> draft.kind)
                .thenComparing(draft -> draft.iso == null ? "" : draft.iso)
                .thenComparing(draft -> draft.parents.isEmpty() ? "" : draft.parents.getFirst().id)
                .thenComparing(draft -> draft.id));
        IdentityHashMap<Draft, Integer> numbers = new IdentityHashMap<>();
        drafts.forEach(draft -> numbers.put(draft, numbers.size()));
        return drafts.stream().map(draft -> entry(draft, numbers)).toList();
    }

    private static GazetteerEntry entry(Draft draft, IdentityHashMap<Draft, Integer> numbers) {
        List<Integer> parents = draft.parents.stream()
                .map(parent -> {
                    Integer number = numbers.get(parent);
                    if (number == null) {
                        throw new IllegalStateException(
                                draft.id + " lies in " + parent.id + ", of which nothing is known");
                    }
                    return number;
                })
                .toList();
        return new GazetteerEntry(
                draft.id,
                draft.shown,
                draft.kind,
                draft.geonames,
                (float) draft.lat,
                (float) draft.lon,
                draft.prior(),
                draft.seat,
                draft.iso,
                parents,
                draft.names,
                draft.adjectives);
    }
}
