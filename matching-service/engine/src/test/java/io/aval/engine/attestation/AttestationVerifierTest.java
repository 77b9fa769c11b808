package io.aval.engine.attestation;

import static io.aval.engine.attestation.Stage.CHALLENGE;
import static io.aval.engine.attestation.Stage.HOLDER;
import static io.aval.engine.attestation.Stage.HOLDER_KEY;
import static io.aval.engine.attestation.Stage.ISSUER_KEY;
import static io.aval.engine.attestation.Stage.LIST;
import static io.aval.engine.attestation.Stage.NOW;
import static io.aval.engine.attestation.Stage.TAX_OFFICE;
import static io.aval.engine.attestation.Stage.issued;
import static io.aval.engine.attestation.Stage.json;
import static io.aval.engine.attestation.Stage.presented;
import static io.aval.engine.attestation.Stage.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is accepted, and each refusal by its name. */
class AttestationVerifierTest {

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}";
    private static final long SOON = NOW.getEpochSecond() + 3_600;

    private final Stage stage = new Stage();
    private final AttestationVerifier verifier = stage.verifier();

    private Code refused(String text) {
        return refused(text, NOW);
    }

    private Code refused(String text, Instant now) {
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> verifier.verify(text, CHALLENGE, now));
        assertThat(refusal).as("accepted: %s", text).isNotNull();
        return refusal.refusal().code();
    }

    /** A token of those claims, with disclosures, bound to nobody. */
    private Code refusedUnbound(String claims, Disclosure... disclosures) {
        String payload = "{\"iss\":\"%s\",\"exp\":%d,%s}".formatted(TAX_OFFICE, SOON, claims);
        String text = signed(HEADER, payload)
                + "~"
                + Arrays.stream(disclosures).map(each -> each.encoded() + "~").reduce("", String::concat);
        Challenge open = new Challenge(CHALLENGE.audience(), CHALLENGE.nonce(), false);
        RefusedException refusal = catchThrowableOfType(RefusedException.class, () -> verifier.verify(text, open, NOW));
        assertThat(refusal).as("accepted: %s", payload).isNotNull();
        return refusal.refusal().code();
    }

    private static Disclosure member(String name, String value) {
        return Disclosure.of("0123456789012345678901", name, json(value));
    }

    private static Disclosure element(String value) {
        return Disclosure.of("0123456789012345678901", null, json(value));
    }

    @Test
    void shows_what_was_disclosed_and_nothing_else() {
        Attestation attestation = verifier.verify(presented(issued()), CHALLENGE, NOW);
        assertThat(attestation.claims().members().keySet())
                .containsExactly("arrears", "cnf", "exp", "grade", "iat", "iss", "months", "status", "sub", "vct");
        assertThat(attestation.claims().members().get("grade")).isEqualTo(new Json.Text("A"));
        assertThat(attestation.bound()).isTrue();
        assertThat(attestation.fresh()).isTrue();
    }

    @Test
    void what_lies_within_something_hidden_is_shown_level_by_level() {
        String city = HOLDER.present(issued(), Set.of("address", "city"), CHALLENGE, NOW);
        assertThat(verifier.verify(city, CHALLENGE, NOW).claims().members().get("address"))
                .isEqualTo(json("{\"city\":\"福州\"}"));
        String orphan = HOLDER.present(issued(), Set.of("city"), CHALLENGE, NOW);
        assertThat(verifier.verify(orphan, CHALLENGE, NOW).claims().members()).doesNotContainKey("address");
    }

    @Test
    void none_and_keyed_hashes_are_no_algorithms() {
        String claims = "{\"iss\":\"" + TAX_OFFICE + "\",\"exp\":" + SOON + "}";
        for (String header : List.of(
                "{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\"}",
                "{\"alg\":\"HS256\",\"typ\":\"dc+sd-jwt\"}",
                "{\"alg\":\"es256\",\"typ\":\"dc+sd-jwt\"}",
                "{\"alg\":\"ES384\",\"typ\":\"dc+sd-jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"jwk\":{}}",
                "{\"typ\":\"dc+sd-jwt\"}")) {
            assertThat(refused(signed(header, claims) + "~")).as(header).isEqualTo(Code.ATTESTATION_ALGORITHM);
        }
        String unsigned =
                Encoding.base64("{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\"}") + "." + Encoding.base64(claims) + ".~";
        assertThat(refused(unsigned)).isEqualTo(Code.ATTESTATION_ALGORITHM);
    }

    @Test
    void another_type_of_token_is_no_attestation() {
        String list = stage.states.sign(LIST, ISSUER_KEY, NOW, NOW.plusSeconds(60));
        assertThat(refused(list + "~")).isEqualTo(Code.ATTESTATION_MALFORMED);
        assertThat(refused("")).isEqualTo(Code.ATTESTATION_MALFORMED);
        assertThat(refused("a.b.c")).isEqualTo(Code.ATTESTATION_MALFORMED);
        assertThat(refused("{\"payload\":\"x\"}")).isEqualTo(Code.ATTESTATION_MALFORMED);
    }

    @Test
    void only_the_issuers_own_signature_holds() {
        AttestationIssuer forger = new AttestationIssuer(Stage.key(), List.of(), "dc+sd-jwt", Stage.ISSUER.random());
        String forged = forger.issue(new Json.Obj(Stage.claims()), Stage.HIDDEN, 0);
        assertThat(refused(presented(forged))).isEqualTo(Code.ATTESTATION_SIGNATURE);
        assertThat(refused(presented(issued("iss", new Json.Text("https://elsewhere.example")))))
                .isEqualTo(Code.ATTESTATION_ISSUER);
        assertThat(refused(presented(issued("iss", null)))).isEqualTo(Code.ATTESTATION_ISSUER);
    }

    @Test
    void a_signature_of_zeroes_or_of_the_curves_order_is_none() {
        byte[] order =
                HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551".repeat(2));
        String issued = Holder.reduce(issued(), Set.of());
        String unsigned = issued.substring(0, issued.lastIndexOf('.') + 1);
        for (byte[] signature : List.of(new byte[64], order)) {
            assertThat(refused(unsigned + Encoding.base64(signature) + "~")).isEqualTo(Code.ATTESTATION_SIGNATURE);
        }
        assertThat(refused(unsigned + Encoding.base64(new byte[63]) + "~")).isEqualTo(Code.ATTESTATION_MALFORMED);
    }

    @Test
    void holds_from_its_first_to_its_last_second() {
        String text = presented(issued());
        assertThat(refused(text, NOW.minus(Duration.ofHours(1)))).isEqualTo(Code.ATTESTATION_DATE);
        assertThat(refused(text, NOW.plus(Duration.ofDays(91)))).isEqualTo(Code.ATTESTATION_DATE);
        assertThat(refused(presented(issued("exp", null)))).isEqualTo(Code.ATTESTATION_DATE);
        assertThat(refused(presented(issued("exp", new Json.Text("tomorrow"))))).isEqualTo(Code.ATTESTATION_DATE);
        assertThat(refused(presented(issued("exp", new Json.Num(Json.MAX_NUMBER)))))
                .as("beyond all time")
                .isEqualTo(Code.ATTESTATION_DATE);
        assertThat(refused(presented(issued("nbf", new Json.Num(SOON))))).isEqualTo(Code.ATTESTATION_DATE);
    }

    @Test
    void a_proof_is_wanted_and_answers_this_challenge() {
        String attestation = issued();
        assertThat(refused(Holder.reduce(attestation, Set.of("grade")))).isEqualTo(Code.ATTESTATION_BINDING_MISSING);
        Challenge elsewhere = new Challenge("https://other.example", CHALLENGE.nonce(), true);
        Challenge earlier = new Challenge(CHALLENGE.audience(), "another", true);
        assertThat(refused(HOLDER.present(attestation, Set.of(), elsewhere, NOW)))
                .isEqualTo(Code.ATTESTATION_AUDIENCE);
        assertThat(refused(HOLDER.present(attestation, Set.of(), earlier, NOW))).isEqualTo(Code.ATTESTATION_NONCE);
        for (Duration off : List.of(Duration.ofMinutes(-8), Duration.ofMinutes(3))) {
            assertThat(refused(HOLDER.present(attestation, Set.of(), CHALLENGE, NOW.plus(off))))
                    .isEqualTo(Code.ATTESTATION_BINDING);
        }
        Holder thief = new Holder(Stage.key());
        assertThat(refused(thief.present(attestation, Set.of(), CHALLENGE, NOW)))
                .isEqualTo(Code.ATTESTATION_BINDING);
        assertThat(refused(presented(issued("cnf", null)))).isEqualTo(Code.ATTESTATION_BINDING);
    }

    @Test
    void a_proof_is_about_the_disclosures_that_it_came_with() {
        String attestation = issued();
        String proof = presented(attestation).substring(presented(attestation).lastIndexOf('~') + 1);
        String more = Holder.reduce(attestation, Set.of("grade", "arrears", "address"));
        assertThat(refused(more + proof)).isEqualTo(Code.ATTESTATION_BINDING);
        String wrongType = Holder.reduce(attestation, Set.of())
                + Jws.sign(HOLDER_KEY, (Json.Obj) json(HEADER), new Json.Obj(Stage.claims()))
                        .text();
        assertThat(refused(wrongType)).isEqualTo(Code.ATTESTATION_BINDING);
    }

    @Test
    void a_disclosure_belongs_to_one_digest_and_is_shown_once() {
        Disclosure grade = member("grade", "\"A\"");
        String digest = "\"" + grade.digest() + "\"";
        assertThat(refusedUnbound("\"_sd\":[]", grade)).isEqualTo(Code.ATTESTATION_DISCLOSURE);
        assertThat(refusedUnbound("\"_sd\":[" + digest + "]", grade, grade)).isEqualTo(Code.ATTESTATION_DISCLOSURE);
        assertThat(refusedUnbound("\"_sd\":[" + digest + "," + digest + "]", grade))
                .isEqualTo(Code.ATTESTATION_DIGEST_TWICE);
        assertThat(refusedUnbound("\"_sd\":[" + digest + "],\"a\":{\"_sd\":[" + digest + "]}"))
                .as("at two levels, opened or not")
                .isEqualTo(Code.ATTESTATION_DIGEST_TWICE);
        assertThat(refusedUnbound("\"a\":[{\"...\":" + digest + "}]", grade)).isEqualTo(Code.ATTESTATION_DISCLOSURE);
        Disclosure item = element("1");
        assertThat(refusedUnbound("\"_sd\":[\"" + item.digest() + "\"]", item)).isEqualTo(Code.ATTESTATION_DISCLOSURE);
        Disclosure weak = Disclosure.of("7", "grade", json("\"A\""));
        assertThat(refusedUnbound("\"_sd\":[\"" + weak.digest() + "\"]", weak)).isEqualTo(Code.ATTESTATION_DISCLOSURE);
    }

    @Test
    void reserved_claims_are_not_disclosed_and_stand_nowhere_else() {
        for (String name : List.of("_sd", "...", "_sd_alg", "iss", "exp", "nbf", "cnf", "status", "vct")) {
            Disclosure disclosure = member(name, "\"x\"");
            assertThat(refusedUnbound("\"_sd\":[\"" + disclosure.digest() + "\"]", disclosure))
                    .as(name)
                    .isEqualTo(Code.ATTESTATION_RESERVED);
        }
        Disclosure again = member("grade", "\"A\"");
        assertThat(refusedUnbound("\"grade\":\"D\",\"_sd\":[\"" + again.digest() + "\"]", again))
                .isEqualTo(Code.ATTESTATION_RESERVED);
        for (String claims : List.of(
                "\"_sd\":\"x\"",
                "\"_sd\":[1]",
                "\"...\":\"x\"",
                "\"a\":[{\"...\":\"x\",\"b\":1}]",
                "\"a\":{\"_sd_alg\":\"sha-256\"}")) {
            assertThat(refusedUnbound(claims)).as(claims).isEqualTo(Code.ATTESTATION_RESERVED);
        }
        assertThat(refusedUnbound("\"_sd_alg\":\"md5\"")).isEqualTo(Code.ATTESTATION_ALGORITHM);
    }

    @Test
    void a_revoked_or_suspended_attestation_is_refused() {
        String text = presented(issued());
        for (int state : new int[] {StatusList.INVALID, StatusList.SUSPENDED}) {
            stage.states.set(7, state);
            stage.publish();
            assertThat(refused(text)).isEqualTo(Code.ATTESTATION_STATUS);
        }
        stage.states.set(7, StatusList.VALID);
        stage.states.set(6, StatusList.INVALID);
        stage.publish();
        assertThat(verifier.verify(text, CHALLENGE, NOW).fresh()).isTrue();
    }

    @Test
    void a_status_that_cannot_be_learned_is_not_taken_for_valid() {
        String text = presented(issued());
        Instant expired = NOW.minus(Duration.ofDays(2));
        for (String list : List.of(
                "",
                stage.states.sign(LIST, Stage.key(), NOW, NOW.plusSeconds(60)),
                stage.states.sign("https://tax.example.cn/status/2", ISSUER_KEY, NOW, NOW.plusSeconds(60)),
                stage.states.sign(LIST, ISSUER_KEY, expired, expired.plusSeconds(60)),
                StatusList.of(2, 4).sign(LIST, ISSUER_KEY, NOW, NOW.plusSeconds(60)),
                signed(HEADER, "{\"sub\":\"" + LIST + "\",\"iat\":1}"))) {
            stage.publish(list);
            assertThat(refused(text)).as(list).isEqualTo(Code.ATTESTATION_STATUS_UNKNOWN);
        }
        assertThat(refused(presented(
                        issued("status", json("{\"status_list\":{\"idx\":7,\"uri\":\"https://x.example\"}}")))))
                .isEqualTo(Code.ATTESTATION_STATUS_UNKNOWN);
        assertThat(verifier.verify(presented(issued("status", null)), CHALLENGE, NOW)
                        .fresh())
                .isFalse();
    }
}
