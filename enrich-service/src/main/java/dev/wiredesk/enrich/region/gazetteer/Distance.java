package dev.wiredesk.enrich.region.gazetteer;

/** Distances on the globe. */
public final class Distance {
    private static final double EARTH_KM = 6371;

    private Distance() {}

    /** Great-circle distance of two points given in degrees. */
    public static double km(double latA, double lonA, double latB, double lonB) {
        double a = Math.toRadians(latA);
        double b = Math.toRadians(latB);
        double lat = Math.sin((b - a) / 2);
        double lon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(lat * lat + Math.cos(a) * Math.cos(b) * lon * lon)));
    }
}
