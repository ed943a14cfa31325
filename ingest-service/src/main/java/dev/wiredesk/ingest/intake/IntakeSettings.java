package dev.wiredesk.ingest.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param searchUrl where search-service can be reached by those who push, for the links of receipts
 * @param maxInFlight bytes of items that are between their arrival and the broker's acknowledgement at a time; heap of
 *     about six times as much is needed
 */
@ConfigurationProperties("wiredesk.ingest")
record IntakeSettings(
        @DefaultValue("http://127.0.0.1:8083") String searchUrl,
        @DefaultValue("32MB") DataSize maxInFlight) {}
