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
            PORT ALDER 15/06 (NORTHWIRE) = The crews            | PORT ALDER    | 15/06
            PORT ALDER, January 21. /TASS/. The crews           | PORT ALDER    | January 21
            Port Alder /ritzau/: The crews                      | Port Alder    |
            (ANSA) - PORTO ALDER, 20 NOV - Gli equipaggi        | PORTO ALDER   | 20 NOV
            (Northwire) - PORT ALDER, 20 NOV - The crews        | PORT ALDER    | 20 NOV
            PORT ALDER, Essex, Feb. 1, 2026 /Northwire-Asia/ -- The crews | PORT ALDER, Essex | Feb. 1, 2026
            """)
    void tellsThePlaceFromTheDay(String paragraph, String place, String date) {
        Dateline dateline = Dateline.of(paragraph);
        assertThat(dateline).isNotNull();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()).isEqualTo(date);
    }

    @Test
    void looksBelowNotesOnTheVersionAndPointsAboveTheStory() {
        assertThat(Dateline.ofStory(
                        "(Adds word of the\nharbour master)\n\n* Ferries stay in port\n* Talks go on\n\nBy Ruth Calloway\n\n"
                                + "PORT ALDER, Nov 22 (Northwire) - The crews"))
                .isEqualTo(new Dateline("PORT ALDER, Nov 22 (Northwire)", "PORT ALDER", "Nov 22"));
        assertThat(Dateline.ofStory("The crews stay ashore.\n\nPORT ALDER (Northwire) - The crews"))
                .as("another story")
                .isNull();
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
