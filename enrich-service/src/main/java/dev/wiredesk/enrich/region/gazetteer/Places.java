package dev.wiredesk.enrich.region.gazetteer;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import java.util.Arrays;

/** The columns of the places; the reader fills them, nobody changes them afterwards. */
final class Places {
    final String version;
    final String fingerprint;
    final int size;
    final RegionKind[] kinds;
    final GazetteerEntry.Seat[] seats;
    final short[] priors;
    final int[] geonames;
    final float[] lats;
    final float[] lons;
    final int[] parents;

    /** What a place lies in beside its parent; the same empty array for nearly all. */
    final int[][] furtherParents;

    final String[] isos;
    Strings ids = new Strings(new byte[0], new int[0]);
    Strings names = new Strings(new byte[0], new int[0]);

    Places(String version, String fingerprint, int size) {
        this.version = version;
        this.fingerprint = fingerprint;
        this.size = size;
        kinds = new RegionKind[size];
        seats = new GazetteerEntry.Seat[size];
        priors = new short[size];
        geonames = new int[size];
        lats = new float[size];
        lons = new float[size];
        parents = new int[size];
        furtherParents = new int[size][];
        Arrays.fill(furtherParents, new int[0]);
        isos = new String[size];
    }
}
