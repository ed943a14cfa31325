package dev.wiredesk.local.elasticsearch.analysis;

import java.io.IOException;
import org.elasticsearch.common.settings.Settings;

/**
 * How one named part of an analysis chain is made from the settings that an index gives it.
 *
 * @param <T> what is made
 */
@FunctionalInterface
interface Recipe<T> {
    /**
     * Makes it.
     *
     * @param settings those of the part, empty when it is used by its bare name
     * @param context where it is used
     * @throws IllegalArgumentException when a setting is missing or wrong: the index is refused with its message
     */
    T make(Settings settings, IndexContext context) throws IOException;
}
