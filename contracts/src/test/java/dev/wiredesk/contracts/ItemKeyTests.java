package dev.wiredesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemKeyTests {

    @Test
    void idIsBase32OfTheFirst16BytesOfTheHash() {
        // printf 'demo|urn:newsml:example:1' | sha256sum | xxd -r -p | head -c16 | base32 | tr A-Z= a-z
        assertThat(new ItemKey("demo", "urn:newsml:example:1").id()).isEqualTo("pfttp3xomdas7kelg2yexlcwb4");
    }

    @Test
    void twoProvidersMayReuseAnIdentityByR1() {
        assertThat(new ItemKey("a", "1").id()).isNotEqualTo(new ItemKey("b", "1").id());
    }

    @Test
    void digestIsLowerCaseHexadecimalSha256() {
        assertThat(ItemKey.digest(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
