package dev.wiredesk.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the second test case of RFC 4231 and of RFC 2202. */
class SignatureTests {
    private static final byte[] SECRET = "Jefe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    private static final String SHA256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String SHA384 = "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
            + "8e2240ca5e69e2c78b3239ecfab21649";
    private static final String SHA512 = "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    @ParameterizedTest
    @ValueSource(strings = {SHA256, SHA384, SHA512})
    void believesWhatIsSignedWithSha256AndBetter(String header) {
        assertThat(Signature.flaw(List.of(header), BODY, SECRET, false)).isNull();
        assertThat(Signature.flaw(
                        List.of(" " + header.replace("=", " = ").toUpperCase(Locale.ROOT)), BODY, SECRET, false))
                .isNull();
    }

    @Test
    void believesSha1OnlyWhereThatIsAllowed() {
        assertThat(Signature.flaw(List.of(SHA1), BODY, SECRET, false)).contains("sha256");
        assertThat(Signature.flaw(List.of(SHA1), BODY, SECRET, true)).isNull();
    }

    @Test
    void believesTheBetterOfTwo() {
        assertThat(Signature.flaw(List.of(SHA1, SHA256), BODY, SECRET, false)).isNull();
        assertThat(Signature.flaw(List.of(SHA256, SHA1), BODY, SECRET, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256",
                "sha256=",
                "sha256=zz",
                "sha256=5bd",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844",
                "sha512=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            })
    void doesNotBelieveAnythingElse(String header) {
        assertThat(Signature.flaw(List.of(header), BODY, SECRET, true)).isNotNull();
    }

    @Test
    void doesNotBelieveWhatIsNotSigned() {
        assertThat(Signature.flaw(List.of(), BODY, SECRET, true)).isEqualTo("X-Hub-Signature is missing");
    }

    @Test
    void doesNotBelieveAnotherBodyOrSecret() {
        assertThat(Signature.flaw(List.of(SHA256), new byte[] {1}, SECRET, false))
                .isNotNull();
        assertThat(Signature.flaw(List.of(SHA256), BODY, new byte[] {1}, false)).isNotNull();
    }
}
