package dev.wiredesk.search.query;

import dev.wiredesk.search.http.BadParameterException;

/**
 * Around a point.
 *
 * @param lat degrees, WGS 84
 * @param lon degrees, WGS 84
 * @param km radius
 */
public record Near(double lat, double lon, double km) {

    private static final double HALF_EARTH_KM = 20_040;

    static Near parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw bad(text);
        }
        double lat = number(parts[0], text);
        double lon = number(parts[1], text);
        double km = number(parts[2], text);
        boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= HALF_EARTH_KM;
        if (!onEarth) {
            throw bad(text);
        }
        return new Near(lat, lon, km);
    }

    private static double number(String part, String text) {
        try {
            return Double.parseDouble(part.strip());
        } catch (NumberFormatException e) {
            throw bad(text);
        }
    }

    private static BadParameterException bad(String text) {
        return new BadParameterException(
                "near", "'" + text + "' is not a latitude, a longitude and a distance in km, such as 40.4,49.9,50");
    }
}
