package dev.wiredesk.ingest.format.ninjs;

import dev.wiredesk.ingest.format.json.JsonFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the version of ninjs that an item is in. */
final class NinjsVersion {
    private NinjsVersion() {}

    /** As the item states it, such as {@code 3.1}; its major number by its shape where it states none. */
    static String of(ObjectNode item, JsonFields fields) {
        String stated = stated(fields.has("standard") ? fields.get("standard") : fields.get("$standard"));
        if (stated != null) {
            return stated;
        }
        if (has(item, "versionCreated", "firstCreated", "contentCreated", "pubStatus", "embargoedUntil", "edNote")
                || has(item, "copyrightNotice", "copyrightHolder", "usageTerms", "altIds", "representationType")
                || has(item, "eventDetails", "rightsInfo", "infoSources", "trustIndicators", "digitalSourceType")) {
            return "3";
        }
        return has(item, "headlines", "bodies", "descriptions", "subjects", "people", "places", "genres", "by")
                ? "2"
                : "1";
    }

    private static @Nullable String stated(@Nullable JsonNode standard) {
        String version = standard != null && standard.isObject() ? JsonFields.text(standard.get("version")) : null;
        if (version == null || version.length() > 8) {
            return null;
        }
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return version;
    }

    private static boolean has(ObjectNode item, String... names) {
        for (String name : names) {
            if (item.has(name)) {
                return true;
            }
        }
        return false;
    }
}
