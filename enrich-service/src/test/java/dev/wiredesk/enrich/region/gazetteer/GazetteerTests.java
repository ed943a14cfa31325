package dev.wiredesk.enrich.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.region.build.GazetteerBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTests {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/region/gazetteer-facts.csv", numLinesToSkip = 1)
    void knowsThePlaceByTheName(String name, String id, RegionKind kind, String path) {
        List<String> ids = new ArrayList<>();
        for (int c = GAZETTEER.candidates(name); c != Gazetteer.NONE; c = GAZETTEER.next(c)) {
            int place = GAZETTEER.placeOf(c);
            ids.add(GAZETTEER.id(place));
            if (GAZETTEER.id(place).equals(id)) {
                assertThat(GAZETTEER.kind(place)).isEqualTo(kind);
                assertThat(String.join(" ", GAZETTEER.path(place))).isEqualTo(path);
            }
        }
        assertThat(ids).contains(id);
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "Russian, RU",
        "Russians, RU",
        "Azerbaijani, AZ",
        "Emirati, AE",
        "Ukrainian, UA",
        "Burkinabe, BF",
        "British, GB",
        "Scottish, GB",
        "Texan, US",
        "Palestinian, PS",
        "New Zealander, NZ",
        "South Korean, KR",
        "American, US"
    })
    void knowsTheCountryOfAnAdjective(String adjective, String iso) {
        assertThat(GAZETTEER.nationality(adjective)).isEqualTo(iso);
    }

    @Test
    void hasNoNationalityForOtherWords() {
        assertThat(GAZETTEER.nationality("Kremlin")).isNull();
        assertThat(GAZETTEER.nationality("of")).isNull();
        assertThat(GAZETTEER.nationality("European")).isNull();
    }

    @Test
    void takesTheLikeliestOfANamesPlaces() {
        assertThat(GAZETTEER.id(GAZETTEER.likeliest("Paris"))).isEqualTo("geonames:2988507");
        assertThat(GAZETTEER.id(GAZETTEER.likeliest("Georgia"))).isEqualTo("iso:GE");
        assertThat(GAZETTEER.id(GAZETTEER.likeliest("Mexico"))).isEqualTo("iso:MX");
        assertThat(GAZETTEER.likeliest("Azerbaijani")).isEqualTo(Gazetteer.NONE);
        assertThat(GAZETTEER.likeliest("")).isEqualTo(Gazetteer.NONE);
    }

    @Test
    void putsEveryPlaceSomewhereOnTheGlobeUnderItsCountry() {
        for (int place = 0; place < GAZETTEER.size(); place++) {
            assertThat(GAZETTEER.lat(place)).as(GAZETTEER.id(place)).isBetween(-90.0, 90.0);
            assertThat(GAZETTEER.lon(place)).as(GAZETTEER.id(place)).isBetween(-180.1, 180.1);
            List<String> path = GAZETTEER.path(place);
            assertThat(path)
                    .as(GAZETTEER.id(place))
                    .endsWith(GAZETTEER.id(place))
                    .doesNotHaveDuplicates();
            String iso = GAZETTEER.iso(place);
            if (iso != null) {
                assertThat(path).contains("iso:" + iso);
            }
        }
    }

    @Test
    void givesEveryPlaceAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        for (int place = 0; place < GAZETTEER.size(); place++) {
            ids.add(GAZETTEER.id(place));
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.matches("iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|geonames:\\d+|m49:\\d{3}|area:[^ ]+"));
    }

    @Test
    void wasBuiltOfTheTablesAsTheyAre() throws IOException {
        assertThat(GAZETTEER.fingerprint())
                .as("run enrich-service/gazetteer/build after changing a table")
                .isEqualTo(GazetteerBuild.fingerprint(Path.of("gazetteer/curated")));
    }
}
