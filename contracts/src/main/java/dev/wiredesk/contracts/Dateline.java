package dev.wiredesk.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where and when the story was filed, which is not what it is about (R37).
 *
 * @param text the dateline as printed, such as {@code BAKU, Azerbaijan, April 17}
 * @param place the place in it, as printed
 * @param date the date in it, as printed
 */
public record Dateline(
        @Nullable String text,
        @Nullable String place,
        @Nullable String date) {}
