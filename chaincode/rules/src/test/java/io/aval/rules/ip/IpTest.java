package io.aval.rules.ip;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.Papers;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Numbers;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Valued;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rights and what valuers say of them. */
class IpTest {

    private final Town town = new Town();
    private final String patent = Numbers.patent(1234);

    private IpActs.Register register(RightKind kind, String number, BusinessDay expires) {
        return new IpActs.Register(town.party(town.owner), kind, number, "A bearing", expires);
    }

    @Test
    void a_right_belongs_to_whoever_registers_it_and_is_free() {
        RecordId id = town.right();
        Right right = town.scene.body(id, Right.class);
        assertThat(right.owner()).isEqualTo(town.owner.account());
        assertThat(right.encumbrance()).isEqualTo(Encumbrance.FREE);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void every_spelling_of_a_number_claims_the_same() {
        for (String spelling : List.of(patent, "ZL" + patent, "cn " + patent.replace(".", ""), " ZL " + patent)) {
            Ruling.Granted granted =
                    (Ruling.Granted) town.scene.judge(town.owner, register(RightKind.INVENTION, spelling, Scene.START));
            assertThat(granted.claims()).containsExactly(new Ruling.Claim("right", "INVENTION/" + patent));
        }
    }

    @Test
    void refuses_a_number_that_is_none() {
        char last = patent.charAt(patent.length() - 1);
        String wrong = patent.substring(0, patent.length() - 1) + (last == '1' ? '2' : '1');
        assertThat(town.scene.refused(town.owner, register(RightKind.INVENTION, wrong, Scene.START)))
                .isEqualTo(Code.CHECK_DIGIT.refusal("field", "/number", "command", "0"));
        for (RightKind kind : RightKind.values()) {
            assertThat(town.scene.refused(town.owner, register(kind, "12", Scene.START)))
                    .isEqualTo(Code.BAD_FORMAT.refusal("field", "/number", "command", "0"));
        }
        assertThat(town.scene
                        .refused(town.owner, register(RightKind.UTILITY_MODEL, patent, Scene.START))
                        .code())
                .isEqualTo(Code.BAD_FORMAT);
    }

    @Test
    void a_right_of_every_kind_is_written_and_read_again() {
        List<IpActs.Register> all = List.of(
                register(RightKind.INVENTION, patent, Scene.START),
                register(RightKind.TRADEMARK, "G1234567-09", Scene.START),
                register(RightKind.SOFTWARE, "2023SR0123456", Scene.START));
        for (IpActs.Register one : all) {
            RecordId id = town.scene.create(town.owner, one);
            assertThat(town.scene.body(id, Right.class).number().value()).isEqualTo(one.number());
        }
    }

    @Test
    void an_expired_right_is_not_registered() {
        assertThat(town.scene
                        .refused(town.owner, register(RightKind.INVENTION, patent, Scene.START.plusDays(-1)))
                        .code())
                .isEqualTo(Code.RIGHT_EXPIRED);
        town.scene.grant(town.owner, register(RightKind.INVENTION, patent, Scene.START));
    }

    @Test
    void a_valuer_of_the_owners_own_organisation_certifies() {
        RecordId right = town.right();
        RecordId id = town.certificate(right);
        Certificate certificate = town.scene.body(id, Certificate.class);
        assertThat(certificate.right()).isEqualTo(right);
        assertThat(certificate.state()).isEqualTo(Certificate.State.VALID);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void nobody_values_what_it_owns() {
        RecordId right = town.right();
        Actor both = new Actor(town.owner.account(), Role.VALUER);
        assertThat(town.scene
                        .refused(
                                both,
                                new IpActs.Certify(
                                        town.party(town.owner),
                                        right,
                                        town.evaluation(right, Valued.at(10, 1)),
                                        Scene.START))
                        .code())
                .isEqualTo(Code.VALUER_NOT_INDEPENDENT);
    }

    @Test
    void an_outcome_that_an_endorser_does_not_reproduce_is_refused() {
        RecordId right = town.right();
        IpActs.Certify honest = town.certify(right, Valued.at(1_000, 1));
        Evaluating.Request claimed = new Evaluating.Request(
                honest.evaluation().model(), honest.evaluation().sheet(), Town.SOME);
        IpActs.Certify inflated = new IpActs.Certify(honest.as(), right, claimed, honest.validUntil());
        assertThat(town.scene.refused(town.valuer, inflated))
                .isEqualTo(Code.EVALUATION_DIFFERS.refusal("field", "/evaluation/result", "command", "0"));
        RecordId certificate = town.scene.create(town.valuer, honest);
        Certificate body = town.scene.body(certificate, Certificate.class);
        assertThat(body.valuation().valueFen()).isEqualTo(1_000);
        assertThat(body.valuation().inputs()).isEqualTo(claimed.sheet().root());
        assertThat(body.agrees()).isTrue();
    }

    @Test
    void the_papers_of_a_certificate_are_kept_beside_it() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        Evaluation evaluation = Objects.requireNonNull(
                town.scene.body(certificate, Certificate.class).evaluation());
        Papers papers = town.scene.body(evaluation.papers(), Papers.class);
        assertThat(papers.subject()).isEqualTo(right);
        assertThat(papers.owner()).isEqualTo(town.owner.account());
        assertThat(papers.sheet().root()).isEqualTo(evaluation.inputs());
        assertThat(town.scene.opening(evaluation.papers()).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void a_certificate_is_good_from_today_to_a_year_after_its_base_day() {
        IpActs.Certify honest = town.certify(town.right(), Valued.at(1_000, 1));
        BusinessDay year = Scene.START.plusMonths(12);
        assertThat(town.scene.refused(town.valuer, until(honest, Scene.START.plusDays(-1))))
                .isEqualTo(Code.DAY_IN_PAST.refusal("field", "/validUntil", "command", "0"));
        assertThat(town.scene.refused(town.valuer, until(honest, year.plusDays(1))))
                .isEqualTo(Code.CERTIFICATE_TOO_LONG.refusal("field", "/validUntil", "command", "0"));
        town.scene.grant(town.valuer, until(honest, year));
    }

    @Test
    void nothing_is_certified_beyond_the_rights_own_term() {
        RecordId right =
                town.scene.create(town.owner, register(RightKind.INVENTION, patent, Scene.START.plusDays(100)));
        IpActs.Certify honest = town.certify(right, Valued.at(1_000, 1));
        assertThat(town.scene.refused(town.valuer, honest).code()).isEqualTo(Code.CERTIFICATE_TOO_LONG);
        town.scene.grant(town.valuer, until(honest, Scene.START.plusDays(100)));
    }

    private static IpActs.Certify until(IpActs.Certify certify, BusinessDay day) {
        return new IpActs.Certify(certify.as(), certify.right(), certify.evaluation(), day);
    }

    @Test
    void a_superseded_certificate_names_its_successor_and_ends() {
        RecordId right = town.right();
        RecordId old = town.certificate(right);
        IpActs.Supersede supersede = supersede(town.party(town.valuer), old, right);
        RecordId next = town.scene.create(town.valuer, supersede);
        assertThat(town.scene.body(old, Certificate.class).state()).isEqualTo(Certificate.State.SUPERSEDED);
        assertThat(town.scene.body(old, Certificate.class).successor()).isEqualTo(next);
        assertThat(town.scene.body(next, Certificate.class).right()).isEqualTo(right);
        assertThat(town.scene.refused(town.valuer, supersede).code()).isEqualTo(Code.CERTIFICATE_NOT_VALID);
        assertThat(town.scene
                        .refused(town.valuer, new IpActs.Revoke(town.party(town.valuer), old, "late"))
                        .code())
                .isEqualTo(Code.CERTIFICATE_NOT_VALID);
    }

    @Test
    void only_the_issuer_or_a_witness_ends_a_certificate() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        Actor other = new Actor(town.endorsee.account(), Role.VALUER);
        RecordId as = town.party(town.endorsee);
        assertThat(town.scene
                        .refused(other, new IpActs.Revoke(as, certificate, "mine"))
                        .code())
                .isEqualTo(Code.NOT_ISSUER);
        assertThat(town.scene.refused(other, supersede(as, certificate, right)).code())
                .isEqualTo(Code.NOT_ISSUER);
        assertThat(town.scene.refused(town.valuer, new IpActs.Revoke(null, certificate, "office")))
                .isEqualTo(Code.MISSING_FIELD.refusal("field", "/as", "command", "0"));
        Actor pretender = Scene.actor(Scene.PLATFORM, "regulator-p", Role.REGULATOR);
        assertThat(town.scene
                        .refused(pretender, new IpActs.Revoke(null, certificate, "office"))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        town.scene.grant(Scene.REGULATOR, new IpActs.Revoke(null, certificate, "office"));
        assertThat(town.scene.body(certificate, Certificate.class).state()).isEqualTo(Certificate.State.REVOKED);
    }

    private IpActs.Supersede supersede(RecordId as, RecordId certificate, RecordId right) {
        return new IpActs.Supersede(
                as, certificate, right, town.evaluation(right, Valued.at(8_000_000, 3)), Scene.START.plusMonths(6));
    }

    @Test
    void who_keeps_a_certificate_keeps_its_successor_but_not_the_papers() {
        Town.Market market = town.market();
        FinanceActs.HandPapers hand = town.handPapers(market);
        town.scene.grant(town.clerkP, hand);
        RecordId next = town.scene.create(
                town.valuer, supersede(town.party(town.valuer), market.certificate(), market.right()));
        assertThat(town.scene.opening(next).custodians()).contains(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM);
        Evaluation evaluation =
                Objects.requireNonNull(town.scene.body(next, Certificate.class).evaluation());
        assertThat(town.scene.opening(evaluation.papers()).custodians()).containsExactly(Scene.PLATFORM);
    }
}
