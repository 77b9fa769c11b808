package io.aval.engine.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of RFC 9901, with the key of its appendix A.5 and the payloads that it prints. */
class Rfc9901Test {

    private static final Json.Obj VECTORS = read();
    private static final ECKey ISSUER = Jws.key(member(VECTORS, "issuer"), Code.ATTESTATION_ISSUER);

    private static Json.Obj read() {
        try (InputStream in = Rfc9901Test.class.getResourceAsStream("rfc9901.json")) {
            return (Json.Obj)
                    JsonReader.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Json.Obj member(Json.Obj object, String name) {
        return Objects.requireNonNull(Encoding.object(object, name), name);
    }

    private static String text(Json.Obj object, String name) {
        return Objects.requireNonNull(Encoding.text(object, name), name);
    }

    private static Stream<Json.Obj> items(String name) {
        return ((Json.Arr) Objects.requireNonNull(VECTORS.members().get(name)))
                .items().stream().map(Json.Obj.class::cast);
    }

    static Stream<Json.Obj> examples() {
        return items("examples");
    }

    static Stream<Json.Obj> nested() {
        return items("nested");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_verifies_and_opens_to_the_payload_printed(Json.Obj example) {
        Compact presented = Compact.parse(text(example, "token"));
        Jws issued = Jws.parse(presented.issued(), Code.ATTESTATION_MALFORMED);
        assertThat(issued.signedBy(ISSUER)).isTrue();
        assertThat(issued.signedBy(Stage.ISSUER_KEY)).isFalse();
        Json.Obj opened = Disclosures.open(issued.payload(), presented.disclosures());
        assertThat(opened.canonical()).doesNotContain("\"_sd\"", "\"...\"", "_sd_alg");
        if (example.members().get("payload") instanceof Json.Obj printed) {
            assertThat(opened).isEqualTo(printed);
        }
        if (!presented.proof().isEmpty()) {
            Jws proof = Jws.parse(presented.proof(), Code.ATTESTATION_BINDING);
            Long made = Objects.requireNonNull(Encoding.number(proof.payload(), "iat", Code.ATTESTATION_BINDING));
            Challenge challenge = new Challenge("https://verifier.example.org", "1234567890", true);
            KeyBinding.require(presented, issued.payload(), challenge, Policy.STRICT, Instant.ofEpochSecond(made));
        }
    }

    @ParameterizedTest
    @MethodSource("nested")
    void flat_structured_and_recursive_claims_open_to_the_same_address(Json.Obj example) {
        List<String> disclosures = ((Json.Arr)
                        Objects.requireNonNull(example.members().get("disclosures")))
                .items().stream().map(item -> ((Json.Text) item).value()).toList();
        Json.Obj opened = Disclosures.open(member(example, "concealed"), disclosures);
        assertThat(member(opened, "address"))
                .isEqualTo(Stage.json("{\"street_address\":\"Schulstr. 12\",\"locality\":\"Schulpforta\","
                        + "\"region\":\"Sachsen-Anhalt\",\"country\":\"DE\"}"));
    }

    @Test
    void the_presentation_of_section_5_2_passes_the_whole_verifier() {
        Json.Obj example = examples()
                .filter(each -> text(each, "section").equals("5.2"))
                .findFirst()
                .orElseThrow();
        String token = text(example, "token");
        Jws proof = Jws.parse(Compact.parse(token).proof(), Code.ATTESTATION_BINDING);
        Long made = Objects.requireNonNull(Encoding.number(proof.payload(), "iat", Code.ATTESTATION_BINDING));
        Issuers issuers = new Issuers(List.of(new Issuer("https://issuer.example.com", ISSUER)), List.of());
        Policy policy =
                new Policy(Set.of("example+sd-jwt"), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofDays(1));
        Attestation attestation = new AttestationVerifier(issuers, Statuses.NONE, policy)
                .verify(
                        token,
                        new Challenge("https://verifier.example.org", "1234567890", true),
                        Instant.ofEpochSecond(made));
        assertThat(attestation.bound()).isTrue();
        assertThat(attestation.claims()).isEqualTo(example.members().get("payload"));
    }
}
