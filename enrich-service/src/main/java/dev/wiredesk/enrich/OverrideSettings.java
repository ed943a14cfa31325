package dev.wiredesk.enrich;

import dev.wiredesk.enrich.region.RegionOverride;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What editors have decided about names of places.
 *
 * @param overrides all of them
 */
@ConfigurationProperties("wiredesk.enrich")
record OverrideSettings(@DefaultValue List<RegionOverride> overrides) {}
