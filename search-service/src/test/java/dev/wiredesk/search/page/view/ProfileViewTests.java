package dev.wiredesk.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.search.expert.ExpertProfile.QuotedIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileViewTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | 0    | Not quoted",
                "1    | 1    | Quoted in 1 story",
                "12   | 9    | Quoted in 12 stories (9 if copies count once)",
                "1000 | 1000 | Quoted in 1,000 stories",
                "5000 | 1000 | Quoted in 5,000 stories",
                "5000 | 870  | 'Quoted in 5,000 stories (of the newest 1,000, 870 if copies count once)'"
            })
    void tellsOfCopiesOnlyAsFarBackAsTextsWereCompared(long stories, int reports, String words) {
        assertThat(ProfileView.quoted(new QuotedIn(stories, reports))).isEqualTo(words);
    }
}
