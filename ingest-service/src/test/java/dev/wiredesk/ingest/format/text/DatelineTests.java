package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HULL, England, Nov 22 (Northwire) - Twelve trawlers | HULL, England | Nov 22
            PORT ALDER, July 19 (Northwire) -- The crews        | PORT ALDER    | July 19
            BERLIN, September 3 (Xinhua) -- The crews           | BERLIN        | September 3
            Nova Alder, 24 set (EFE).- A cidade                 | Nova Alder    | 24 set
            Port Alder (dpa) - The crews                        | Port Alder    |
            Port Alder (ats) The crews                          | Port Alder    |
            PORT ALDER, Nov. 9 (Northwire) -- The crews         | PORT ALDER    | Nov. 9
            PORT ALDER, Essex, Sept. 19 (Northwire) - The crews | PORT ALDER, Essex | Sept. 19
            """)
    void tellsThePlaceFromTheDay(String paragraph, String place, String date) {
        Dateline dateline = Dateline.of(paragraph);
        assertThat(dateline).isNotNull();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()).isEqualTo(date);
    }

    @Test
    void looksBelowTheBylineAndNotAcrossParagraphs() {
        assertThat(Dateline.ofStory("By Ruth Calloway\n\nPORT ALDER (Northwire) - The crews"))
                .isEqualTo(new Dateline("PORT ALDER (Northwire)", "PORT ALDER", null));
        assertThat(Dateline.ofStory("By Ruth Calloway\n\nNov. 9 (Northwire) - The crews"))
                .as("a day is no place")
                .isNull();
        assertThat(Dateline.ofStory("Port Alder\n\nThe council (Northwire) - and more"))
                .isNull();
    }
}
