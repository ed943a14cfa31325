package dev.wiredesk.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2026-05-13 + ↺ − 16 px",
                "13 May 2026, 14:05",
                "Published: May 13, 2026 at 2:05 pm",
                "Last updated on Wed 13 May 2026 | 14:05 GMT",
                "13.05.2026 14:05 Uhr",
                "14:05",
                "Share",
                "Share Tweet Email Print",
                "Share this article",
                "Facebook | Twitter | WhatsApp | Telegram",
                "Read also: Levy talks fail again",
                "Lesen Sie auch: Die Abgabe",
                "READ MORE: Levy talks fail",
                "Follow us on Telegram!",
                "Photo: Northern Wire / Tom Reed",
                "Foto: nwa",
                "© Northern Wire",
                "Copyright 2026 Northern Wire. All rights reserved.",
                "Subscribe to our channel",
                "Sign up for the daily newsletter",
                "Advertisement",
                "3 min read",
                "1,204 views",
                "Comments (12)",
                "Home > World > Lakeland",
                "Home | World | Sport | Culture",
                "Menu",
                "Related stories",
                "We use cookies to make this page better."
            })
    void isNotTheStory(String line) {
        assertThat(Furniture.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share prices fell in Port Alder.",
                "Email from the minister shows that the levy was known.",
                "Print is dead, the editor said.",
                "On May 13, the minister resigned.",
                "2024 was a good year.",
                "Photos of the pier were shown in court.",
                "Copyright law is to change next year.",
                "Advertisement spending fell by a third.",
                "Comments by the minister caused a storm.",
                "Privacy policy changes drew criticism.",
                "Home prices rose in Lakeland.",
                "Tags for dogs will be free.",
                "1, 2, 3",
                "Alder 3, Pine 2",
                "Follow-up talks are planned.",
                "Reading more helps, teachers say."
            })
    void isTheStory(String line) {
        assertThat(Furniture.is(line)).isFalse();
    }

    @Test
    void aListOfOtherStoriesGoesWithItsTitle() {
        assertThat(Furniture.removedFrom(List.of(
                        "The levy was dropped.",
                        "Related stories",
                        "Levy talks fail",
                        "Mayor resigns",
                        "The mayor wept.")))
                .containsExactly("The levy was dropped.", "The mayor wept.");
        assertThat(Furniture.removedFrom(
                        List.of("The levy was dropped.", "Most read:\nLevy talks fail\nMayor resigns")))
                .containsExactly("The levy was dropped.");
    }

    @Test
    void aTableIsNotAMenu() {
        String table = "Year | Levy | Ports\n2024 | 12 | 3\n14:05 | 13 | 4";
        assertThat(Furniture.removedFrom(List.of(table))).containsExactly(table);
    }

    @Test
    void aLineOfAParagraphThatWasBrokenIsPartOfIt() {
        String paragraph = "Every boat that is registered in the harbour may now be sent by\nemail";
        assertThat(Furniture.removedFrom(List.of(paragraph))).containsExactly(paragraph);
        assertThat(Furniture.removedFrom(List.of("Share | Tweet\n" + paragraph + " or by post.\n14:05")))
                .containsExactly(paragraph + " or by post.");
    }

    @Test
    void takesALongLineOfAnythingForText() {
        for (String piece : List.of(" ", ":", "a:", "share ", "jan", "2024", "| a ", "> a ")) {
            assertThat(Furniture.is(piece.repeat(100_000))).isFalse();
        }
    }
}
