package dev.wiredesk.search.page.view;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.contracts.Enrichment.QuoteKind;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.contracts.Enrichment.RegionRole;
import dev.wiredesk.search.article.Countries;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How codes, times and languages read on the page. */
final class Labels {
    private static final Locale PAGE = Locale.UK;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", PAGE).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", PAGE).withZone(ZoneOffset.UTC);

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    private Labels() {}

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** Day and time of day, with the zone. */
    static String time(Instant time) {
        return day(time) + ", " + clock(time) + " UTC";
    }

    static String personKind(PersonKind kind) {
        return switch (kind) {
            case EXPERT -> "Expert";
            case OFFICIAL -> "Official";
            case SPOKESPERSON -> "Spokesperson";
            case WITNESS -> "Witness";
            case OTHER -> "Person";
        };
    }

    static String regionKind(RegionKind kind) {
        return switch (kind) {
            case COUNTRY -> "Country";
            case ADMIN1 -> "Province";
            case ADMIN2 -> "District";
            case CITY -> "Town";
            case AREA -> "Area";
            case MACRO -> "World region";
            case WATER -> "Water";
            case SITE -> "Site";
        };
    }

    static String regionRole(RegionRole role) {
        return switch (role) {
            case FOCUS -> "In focus";
            case MENTIONED -> "Mentioned";
            case DATELINE -> "Filed from";
            case AFFILIATION -> "Affiliation";
            case SUPPLIED -> "Named by the provider";
        };
    }

    static String quoteKind(QuoteKind kind) {
        return switch (kind) {
            case DIRECT -> "Direct quote";
            case INDIRECT -> "Reported speech";
            case MIXED -> "Reported, partly in their words";
        };
    }

    static String language(String tag) {
        String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayName(PAGE);
        return name.isEmpty() ? tag : name;
    }

    static String country(String iso) {
        return Countries.ofCode(iso);
    }

    /** A language tag that is fit for a {@code lang} attribute; null where there is none. */
    static @Nullable String languageTag(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(tag.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            // A provider's own spelling: better no language than a wrong one.
            return null;
        }
    }

    /** The direction that text of a language runs in, for a {@code dir} attribute. */
    static String direction(@Nullable String tag) {
        String sound = languageTag(tag);
        if (sound == null) {
            return "auto";
        }
        Locale locale = Locale.forLanguageTag(sound);
        boolean rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    /** What a filter is called where one of its values is shown. */
    static String ofFilter(String filter) {
        return switch (filter) {
            case "personKind" -> "Kind of person";
            case "role" -> "Region is";
            default -> capitalised(filter);
        };
    }

    /** What a list of values of a filter is called. */
    static String ofFacet(String filter) {
        return switch (filter) {
            case "region" -> "Regions";
            case "person" -> "People";
            case "personKind" -> "Kinds of people";
            case "provider" -> "Providers";
            case "language" -> "Languages";
            case "nationality" -> "Nationalities of people";
            case "role" -> "Part of the region";
            default -> ofFilter(filter);
        };
    }

    /** How a value of a filter reads, for where no story at hand tells. */
    static String ofValue(String filter, String value) {
        return switch (filter) {
            case "region", "person" -> ofId(value);
            case "language" -> language(value);
            case "nationality" -> country(value);
            case "from", "to" -> moment(value);
            case "personKind" ->
                named(PersonKind.values(), value).map(Labels::personKind).orElse(value);
            case "role" ->
                named(RegionRole.values(), value).map(Labels::regionRole).orElse(value);
            default -> value;
        };
    }

    /** A day or a time as a reader writes it; what is neither stays as it is. */
    private static String moment(String value) {
        try {
            return value.indexOf('T') < 0
                    ? day(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant())
                    : time(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException _) {
            return value;
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What an id says about its name, for where no story at hand tells the name. */
    static String ofId(String id) {
        int colon = id.indexOf(':');
        String scheme = colon < 0 ? "" : id.substring(0, colon);
        String code = id.substring(colon + 1);
        return switch (scheme) {
            case "iso" -> code.length() == 2 ? country(code) : code;
            // The regions of UN M49 are territories of the locale data too.
            case "m49" -> country(code);
            case "person", "area" -> capitalised(code.replace('-', ' '));
            default -> id;
        };
    }

    static String capitalised(String words) {
        StringBuilder text = new StringBuilder(words.length());
        boolean first = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append(first ? Character.toTitleCase(c) : c);
            first = c == ' ';
        }
        return text.toString();
    }
}
