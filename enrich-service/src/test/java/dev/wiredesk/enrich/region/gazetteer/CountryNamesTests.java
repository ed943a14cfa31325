package dev.wiredesk.enrich.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTests {

    /** Countries that are in the news every day. */
    private static final String[] COUNTRIES =
            ("AE AF AM AR AT AU AZ BE BG BO BR BY CA CH CL CN CO CU CY CZ DE DK DZ EC EE EG ES ET FI FR GB GE GR HR HU ID IE IL IN"
                            + " IQ IR IT JO JP KE KP KR KW KZ LB LT LV LY MA MD MX MY NG NL NO PE PH PK PL PS PT QA RO RS RU SA SE SI SK SO"
                            + " SY TH TN TR TW UA US UZ VE VN YE ZA")
                    .split(" ", -1);

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "tr", "az", "ru", "uk", "ar"})
    void knowsCountriesByTheirNamesInEachLanguage(String language) {
        Gazetteer gazetteer = Gazetteer.load();
        List<String> unknown = new ArrayList<>();
        for (String country : COUNTRIES) {
            String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
            int place = gazetteer.likeliest(name, NameForm.language(language));
            if (place == Gazetteer.NONE || !gazetteer.place(place).id().equals("iso:" + country)) {
                unknown.add(country + " " + name);
            }
        }
        assertThat(unknown).isEmpty();
    }
}
