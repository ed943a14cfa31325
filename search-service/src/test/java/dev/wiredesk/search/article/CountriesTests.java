package dev.wiredesk.search.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTests {

    @ParameterizedTest
    @CsvSource({
        "TR, Turkey",
        "CZ, Czech Republic",
        "CD, Democratic Republic of the Congo",
        "FR, France",
        "AZ, Azerbaijan"
    })
    void areCalledAsTheRegionsOfStoriesAre(String code, String name) {
        assertThat(Countries.ofCode(code)).isEqualTo(name);
        assertThat(Countries.name("iso:" + code)).isEqualTo(name);
    }

    @Test
    void whatIsNoneIsCalledByItsCode() {
        assertThat(Countries.ofCode("QQ")).isEqualTo("QQ");
    }
}
