package dev.wiredesk.enrich.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.gazetteer.GazetteerEntry.Seat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GazetteerWriterTests {
    private static final GazetteerEntry COUNTRY = new GazetteerEntry(
            "iso:ZZ",
            "Erewhon",
            RegionKind.COUNTRY,
            7,
            -41.25f,
            172.5f,
            800,
            Seat.NONE,
            "ZZ",
            List.of(),
            new TreeMap<>(Map.of("erewhon", 0, "erewhonien", NameForm.language("de"))),
            new TreeMap<>(Map.of(
                    "erewhonian", NameForm.ADJECTIVE, "erewhonien", NameForm.ADJECTIVE | NameForm.language("fr"))));

    private static final GazetteerEntry AREA = new GazetteerEntry(
            "area:far-side",
            "Far Side",
            RegionKind.AREA,
            0,
            0,
            -180,
            600,
            Seat.NONE,
            null,
            List.of(),
            new TreeMap<>(Map.of("far side", NameForm.CONTEXT)),
            new TreeMap<>());

    private static final GazetteerEntry TOWN = new GazetteerEntry(
            "geonames:123456789",
            "Saint Ydgrun",
            RegionKind.CITY,
            123456789,
            89.9f,
            179.9f,
            300,
            Seat.COUNTRY,
            "ZZ",
            List.of(0, 1),
            new TreeMap<>(Map.of("st ydgrun", 0, "saint ydgrun", NameForm.ALTERNATE)),
            new TreeMap<>());

    @Test
    void oneWordIsACountryInOneLanguageAndOfItInAnother() throws IOException {
        Gazetteer read = GazetteerReader.read(new ByteArrayInputStream(written()));
        assertThat(read.likeliest("Erewhonien", NameForm.language("de"))).isEqualTo(read.find("iso:ZZ"));
        assertThat(read.nationality("erewhonien", NameForm.language("de"))).isNull();
        assertThat(read.nationality("erewhonien", NameForm.language("fr"))).isEqualTo("ZZ");
        assertThat(read.likeliest("Erewhonien", NameForm.language("fr"))).isEqualTo(Gazetteer.NONE);
    }

    @Test
    void keepsWhatIsWritten() throws IOException {
        Gazetteer read = GazetteerReader.read(new ByteArrayInputStream(written()));

        int town = read.likeliest("St. Ydgrun");
        Place place = read.place(town);
        assertThat(read.version()).isEqualTo("1");
        assertThat(read.fingerprint()).isEqualTo("abc");
        assertThat(place.id()).isEqualTo("geonames:123456789");
        assertThat(place.name()).isEqualTo("Saint Ydgrun");
        assertThat(place.path()).containsExactly("iso:ZZ", "area:far-side", "geonames:123456789");
        assertThat(place.lat()).isBetween(89.89, 89.91);
        assertThat(place.lon()).isBetween(179.89, 179.91);
        assertThat(read.isCapital(town)).isTrue();
        assertThat(read.isWithin(town, read.find("area:far-side"))).isTrue();
        assertThat(read.country(town)).isEqualTo(read.find("iso:ZZ"));
        assertThat(read.nationality("Erewhonian")).isEqualTo("ZZ");
        assertThat(read.place(read.find("area:far-side")).geonames()).isNull();
    }

    @Test
    void countsTwoSpellingsOfOneNameOnce() throws IOException {
        Gazetteer read = GazetteerReader.read(new ByteArrayInputStream(written()));

        int first = read.candidates("Saint Ydgrun");
        assertThat(read.next(first)).isEqualTo(Gazetteer.NONE);
        assertThat(read.formOf(first)).isZero();
    }

    @Test
    void refusesWhatIsNoGazetteer() throws IOException {
        byte[] cut = Arrays.copyOf(written(), 40);

        assertThatThrownBy(() -> GazetteerReader.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not a gazetteer");
        assertThatThrownBy(() -> GazetteerReader.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GazetteerWriter.write(List.of(COUNTRY, AREA, TOWN), "1", "abc", out);
        return out.toByteArray();
    }
}
