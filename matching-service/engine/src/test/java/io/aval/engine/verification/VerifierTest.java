package io.aval.engine.verification;

import static io.aval.engine.verification.Cases.TODAY;
import static io.aval.engine.verification.Cases.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.aval.engine.attestation.AttestationIssuer;
import io.aval.engine.attestation.AttestationVerifier;
import io.aval.engine.attestation.Challenge;
import io.aval.engine.attestation.Holder;
import io.aval.engine.attestation.Issuer;
import io.aval.engine.attestation.Issuers;
import io.aval.engine.attestation.Policy;
import io.aval.engine.attestation.StatusList;
import io.aval.engine.attestation.Statuses;
import io.aval.engine.verification.adapter.IpOffice;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Change;
import io.aval.rules.verification.Dimension;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Outcome;
import io.aval.rules.verification.Reason;
import io.aval.rules.verification.SubjectKind;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The recorded sources, asked and judged; and what an attestation adds. */
class VerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String OFFICE = "https://ip.example.cn";
    private static final String LIST = OFFICE + "/status/1";
    private static final Challenge CHALLENGE = new Challenge("https://desk.example.cn", "nonce-1", false);

    private final ECKey issuerKey = key();
    private final Holder holder = new Holder(key());
    private final StatusList states = StatusList.of(1, 8);
    private final Statuses statuses = uri -> uri.equals(LIST)
            ? Optional.of(states.sign(LIST, issuerKey, NOW, NOW.plus(Duration.ofHours(1))))
            : Optional.empty();
    private final Verifier verifier = new Verifier(
            new AttestationVerifier(
                    new Issuers(List.of(new Issuer(OFFICE, issuerKey.toPublicJWK())), List.of()),
                    statuses,
                    Policy.STRICT),
            List.of(new Attestor(OFFICE, "专利登记簿副本", "国家知识产权局", true, new IpOffice(String::equals))));

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the register, about the patent or another subject. */
    private String copy(String subject, boolean status) {
        TreeMap<String, Json> claims = new TreeMap<>(((Json.Obj) JsonReader.read("""
                {"iss":"%s","sub":"%s","iat":%d,"exp":%d,"number":"%s","state":"授权","owners":["%s"],
                 "encumbrances":[],"feesPaidUntil":"2027-09-24","expires":"2041-09-24"}
                """.formatted(
                                OFFICE,
                                subject,
                                NOW.getEpochSecond() - 86_400,
                                NOW.getEpochSecond() + 86_400 * 30,
                                subject,
                                Cases.BEARINGS_NAME)))
                .members());
        if (status) {
            claims.put("status", JsonReader.read("{\"status_list\":{\"idx\":3,\"uri\":\"" + LIST + "\"}}"));
        }
        claims.put(
                "cnf",
                new Json.Obj(new TreeMap<>(
                        Map.of("jwk", JsonReader.read(holder.key().toPublicJWK().toJSONString())))));
        return new AttestationIssuer(issuerKey, List.of(), "dc+sd-jwt", new SecureRandom())
                .issue(new Json.Obj(claims), Set.of("/owners", "/expires"), 2);
    }

    private Examination patent(String... tokens) {
        return verifier.verify(
                Cases.patent(Cases.PATENT),
                Cases.sources(),
                List.of(),
                new Verifier.Presented(List.of(tokens), CHALLENGE, NOW));
    }

    @Test
    void a_sound_enterprise_is_verified_by_four_sources() {
        Examination examination = verifier.verify(Cases.bearings(), Cases.sources());
        assertThat(examination.verdict().outcome()).isEqualTo(Outcome.YES);
        assertThat(examination.silent()).isEmpty();
        assertThat(examination.verdict().level()).isEqualTo(Level.E2);
        assertThat(examination.statement(90).validUntil()).isEqualTo(TODAY);
        assertThat(examination.statement(90).verdict())
                .isEqualTo(examination.verdict().digest());
    }

    @Test
    void a_dishonest_debtor_is_refused_whatever_else_is_said() {
        Examination examination = verifier.verify(
                question(SubjectKind.ENTERPRISE, Cases.CAR_PARTS, "name", "宁波甬江汽车零部件股份有限公司"), Cases.sources());
        assertThat(examination.verdict().outcome()).isEqualTo(Outcome.NO);
        assertThat(examination.verdict().finding(Dimension.LITIGATION).reasons())
                .containsExactly(Reason.VETO);
        assertThat(examination.verdict().finding(Dimension.TAX).outcome()).isEqualTo(Outcome.NO);
    }

    @Test
    void what_no_source_tells_stays_unknown_and_the_least_that_is_missing_is_named() {
        Examination examination = verifier.verify(
                question(SubjectKind.ENTERPRISE, Cases.BIOTECH, "name", "武汉光谷衡生生物医药有限公司"), Cases.sources());
        assertThat(examination.verdict().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(examination.silent()).containsEntry("开户行账户核验", SourceFailure.Reason.UNKNOWN_SUBJECT);
        assertThat(examination.verdict().change())
                .isEqualTo(new Change(Outcome.YES, List.of(new Change.Piece(Dimension.TAX, Bearing.FOR, Level.E1))));
    }

    @Test
    void a_wrong_representative_speaks_against_the_registration() {
        Examination examination = verifier.verify(
                question(SubjectKind.ENTERPRISE, Cases.BEARINGS, "legalRepresentative", "王五"), Cases.sources());
        assertThat(examination.verdict().finding(Dimension.REGISTRATION).outcome())
                .isEqualTo(Outcome.NO);
        assertThat(examination.verdict().outcome()).isEqualTo(Outcome.NO);
    }

    @Test
    void a_code_with_a_wrong_check_digit_is_doubted_until_the_register_knows_it() {
        Question question = question(SubjectKind.ENTERPRISE, "91320505MA7QQQ1A43");
        assertThat(LocalChecks.of(question)).singleElement().satisfies(piece -> {
            assertThat(piece.bearing()).isEqualTo(Bearing.AGAINST);
            assertThat(piece.level()).isEqualTo(Level.E2);
        });
        assertThat(verifier.verify(question, Cases.sources()).verdict().outcome())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void a_pledged_patent_with_unpaid_fees_and_a_silent_co_owner_is_no() {
        Examination examination = verifier.verify(Cases.patent(Cases.PLEDGED_PATENT), Cases.sources());
        for (Dimension dimension : List.of(Dimension.ENCUMBRANCE, Dimension.FEES, Dimension.OWNER)) {
            assertThat(examination.verdict().finding(dimension).outcome())
                    .as("%s", dimension)
                    .isEqualTo(Outcome.NO);
        }
    }

    @Test
    void a_bound_and_fresh_attestation_of_the_authority_is_e4_and_lifts_the_owner() {
        assertThat(patent().verdict().outcome()).as("one lookup is E2").isEqualTo(Outcome.UNKNOWN);
        String bound = holder.present(copy(Cases.PATENT, true), Set.of("owners", "expires"), CHALLENGE, NOW);
        Examination examination = patent(bound);
        assertThat(examination.refused()).isEmpty();
        assertThat(examination.verdict().finding(Dimension.OWNER).level()).isEqualTo(Level.E4);
        assertThat(examination.verdict().outcome()).isEqualTo(Outcome.YES);
        assertThat(examination.verdict().finding(Dimension.OWNER).logOdds())
                .as("register and its copy are one origin: the stronger counts")
                .isBetween(5_000L, 5_300L);
    }

    @Test
    void without_the_holders_proof_or_a_status_it_is_e3() {
        String unbound = Holder.reduce(copy(Cases.PATENT, true), Set.of("owners", "expires"));
        assertThat(patent(unbound).verdict().finding(Dimension.OWNER).level()).isEqualTo(Level.E3);
        String statusless = holder.present(copy(Cases.PATENT, false), Set.of("owners", "expires"), CHALLENGE, NOW);
        assertThat(patent(statusless).verdict().finding(Dimension.OWNER).level())
                .isEqualTo(Level.E3);
    }

    @Test
    void an_attestation_about_another_subject_or_revoked_is_refused_by_name_and_the_rest_goes_on() {
        String other = Holder.reduce(copy(Cases.PLEDGED_PATENT, true), Set.of("owners"));
        states.set(3, StatusList.INVALID);
        String revoked = Holder.reduce(copy(Cases.PATENT, true), Set.of("owners"));
        states.set(3, StatusList.VALID);
        Examination first = patent(other, "nonsense");
        assertThat(first.refused().get(0))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.ATTESTATION_SUBJECT));
        assertThat(first.refused().get(1))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.ATTESTATION_MALFORMED));
        states.set(3, StatusList.INVALID);
        assertThat(patent(revoked).refused().get(0))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.ATTESTATION_STATUS));
        assertThat(first.verdict()).isEqualTo(patent().verdict());
    }

    @Test
    void a_reversed_invoice_is_no_invoice() {
        Question sound = question(
                SubjectKind.INVOICE,
                "26322000000000012345",
                "amountFen",
                "56500000",
                "sellerCode",
                Cases.BEARINGS,
                "issued",
                "2026-10-08");
        assertThat(verifier.verify(sound, Cases.sources()).verdict().outcome()).isEqualTo(Outcome.YES);
        Question reversed = question(SubjectKind.INVOICE, "26322000000000012346", "amountFen", "11300000");
        assertThat(verifier.verify(reversed, Cases.sources()).verdict().outcome())
                .isEqualTo(Outcome.NO);
        Question altered = question(SubjectKind.INVOICE, "26322000000000012345", "amountFen", "565000000");
        assertThat(verifier.verify(altered, Cases.sources()).verdict().outcome())
                .isEqualTo(Outcome.NO);
    }
}
