package io.aval.rules.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Agreement;
import io.aval.rules.finance.Cover;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.law.Law;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Loans;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What secures a loan, and how it stands. */
class SecuringTest {

    private final Town town = new Town();
    private final Loans loans = new Loans(town);

    @Test
    void a_new_loan_has_its_limit_and_nothing_drawn() {
        Loans.Loan loan = loans.agreed();
        assertThat(loans.cover(loan.agreement()))
                .isEqualTo(new Cover(5_000, 0, 0, 4_000_000, 4_000_000, 0, 0, null, List.of(), null));
    }

    @Test
    void a_certificate_that_was_named_and_its_successors_come_to_the_financier() {
        Loans.Loan loan = loans.agreed();
        assertThat(town.scene.opening(loan.certificate()).custodians()).containsExactly(Scene.PLATFORM);
        town.scene.grant(town.owner, loans.cover(loan));
        assertThat(town.scene.opening(loan.certificate()).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        assertThat(town.scene
                        .opening(loans.revalued(loan, 7_000_000).certificate())
                        .custodians())
                .containsExactly(Scene.BANK_A, Scene.PLATFORM);
        assertThat(loans.cover(loan.agreement()).appraisedFen()).isEqualTo(10_000_000);
        assertThat(loans.cover(loan.agreement()).appraisedOn()).isEqualTo(Scene.START);
    }

    @Test
    void financiers_who_share_an_offer_share_the_objects_value() {
        Town.Market market = town.market();
        RecordId offer = town.acceptedOffer(market);
        RecordId agreement =
                town.scene.create(town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, market.productA()));
        RecordId certificate = town.certificate(market.right());
        town.scene.grant(town.owner, loans.cover(new Loans.Loan(agreement, market.right(), certificate)));
        assertThat(loans.cover(agreement).appraisedFen()).isEqualTo(6_250_000);
    }

    @Test
    void nothing_is_drawn_before_a_certificate_is_named_nor_beyond_the_limit() {
        Loans.Loan loan = loans.agreed();
        assertThat(town.scene.refused(town.bankA, loans.balance(loan, 1, 1)).code())
                .isEqualTo(Code.MARGIN_NO_DRAWING);
        Loans.Loan lower = loans.revalued(loan, 6_000_000);
        town.scene.grant(town.owner, loans.cover(lower));
        assertThat(town.scene
                        .refused(town.bankA, loans.balance(lower, 3_000_001, 3_000_001))
                        .code())
                .isEqualTo(Code.MARGIN_NO_DRAWING);
        town.scene.grant(town.bankA, loans.balance(lower, 3_000_000, 3_000_000));
    }

    @Test
    void amounts_stay_in_their_order() {
        Loans.Loan loan = loans.drawn();
        for (long[] odd : List.of(new long[] {4_000_001, 4_000_000}, new long[] {3_000_000, 3_000_001})) {
            assertThat(town.scene
                            .refused(town.bankA, loans.balance(loan, odd[0], odd[1]))
                            .code())
                    .isEqualTo(Code.MARGIN_AMOUNTS);
        }
        town.scene.grant(town.bankA, loans.balance(loan, 4_000_000, 0));
        assertThat(loans.cover(loan.agreement()).outstandingFen()).isZero();
    }

    @Test
    void a_call_that_has_run_out_stops_drawing_and_is_named_with_every_statement() {
        Loans.Loan loan = loans.agreed();
        town.scene.grant(town.owner, loans.cover(loan));
        town.scene.grant(town.bankA, loans.balance(loan, 3_500_000, 3_500_000));
        Loans.Loan lower = loans.revalued(loan, 6_000_000);
        RecordId call = loans.called(lower);
        MarginActs.StateAmounts without =
                new MarginActs.StateAmounts(town.party(town.bankA), loan.agreement(), null, 0, 3_500_000, 1_000_000);
        assertThat(town.scene.refused(town.bankA, without).code()).isEqualTo(Code.MARGIN_CALL_MISFIT);
        town.scene.grant(town.bankA, loans.balance(loan, 3_500_000, 1_000_000));
        MarginActs.StateAmounts more = loans.balance(loan, 3_600_000, 1_100_000);
        town.scene.setDay(loans.margin(call).until().plusDays(1));
        assertThat(town.scene.refused(town.bankA, more).code()).isEqualTo(Code.MARGIN_NO_DRAWING);
        town.scene.grant(town.bankA, loans.balance(loan, 3_500_000, 900_000));
        town.scene.setDay(loans.margin(call).until());
        town.scene.grant(town.bankA, more);
    }

    @Test
    void an_agreement_of_an_earlier_release_has_no_limit_to_exceed() {
        Loans.Loan loan = loans.drawn();
        Agreement now = town.scene.body(loan.agreement(), Agreement.class);
        town.scene.set(
                loan.agreement(),
                new Agreement(
                        now.offer(),
                        now.borrower(),
                        now.financier(),
                        now.object(),
                        now.amountFen(),
                        now.ratePpm(),
                        now.day(),
                        null));
        assertThat(town.scene.refused(town.owner, loans.cover(loan)).code()).isEqualTo(Code.MARGIN_NO_COVER);
        assertThat(town.scene.refused(town.bankA, loans.call(loan)).code()).isEqualTo(Code.MARGIN_NO_COVER);
    }

    @Test
    void only_the_agreements_own_two_act_on_it() {
        Loans.Loan loan = loans.fallen();
        for (Actor bank : List.of(town.bankB)) {
            MarginActs.Call call = new MarginActs.Call(
                    town.party(bank), loan.agreement(), List.of(loan.proof()), MarginCall.CURE_DAYS);
            assertThat(town.scene.refused(bank, call).code()).isEqualTo(Code.NOT_OWN_PARTY);
        }
        MarginActs.NameCertificates cover =
                new MarginActs.NameCertificates(town.party(town.endorsee), loan.agreement(), List.of(loan.proof()));
        assertThat(town.scene.refused(town.endorsee, cover).code()).isEqualTo(Code.NOT_OWN_PARTY);
    }

    @Test
    void a_certificate_has_no_more_keepers_than_a_record_may_have() {
        Loans.Loan loan = loans.agreed();
        Opening opening = town.scene.opening(loan.certificate());
        List<Organisation> eight = IntStream.range(0, Docket.MAX_CUSTODIANS)
                .mapToObj(i -> new Organisation("Org" + i))
                .toList();
        Opening kept = new Opening(
                opening.schema(),
                opening.kind(),
                opening.id(),
                opening.version(),
                opening.salt(),
                eight,
                opening.body());
        Json.Obj command = Law.json(loans.cover(loan));
        List<Opening> brought = Law.reads(command).stream()
                .map(id -> id.equals(loan.certificate()) ? kept : town.scene.opening(id))
                .toList();
        assertThat(town.scene.judge(town.owner, List.of(command), brought))
                .isEqualTo(new Ruling.Refused(Code.OUT_OF_RANGE.refusal("field", "/proofs", "command", "0")));
    }

    @Test
    void values_beyond_what_a_record_can_say_are_cut() {
        Loans.Loan loan = loans.drawn();
        Loans.Loan vast = loans.revalued(loan, Json.MAX_NUMBER / 2);
        town.scene.grant(town.owner, loans.cover(vast));
        Cover now = loans.cover(loan.agreement());
        assertThat(now.plus(loan.right(), Json.MAX_NUMBER).appraisedFen()).isEqualTo(Json.MAX_NUMBER);
    }

    @Test
    void loan_to_value_is_exact_at_every_size() {
        assertThat(Cover.ltvBp(0, 0)).isZero();
        assertThat(Cover.ltvBp(1, 0)).isEqualTo(Json.MAX_NUMBER);
        assertThat(Cover.ltvBp(1, 3)).isEqualTo(3_334);
        assertThat(Cover.ltvBp(Json.MAX_NUMBER, 1)).isEqualTo(Json.MAX_NUMBER);
        Cover vast = new Cover(10_000, 0, 0, 2, 1, 0, 0, null, List.of(), null);
        assertThat(vast.covers(Json.MAX_NUMBER, Json.MAX_NUMBER)).isTrue();
        assertThat(vast.covers(Json.MAX_NUMBER, Json.MAX_NUMBER - 1)).isFalse();
        assertThat(vast.part(Json.MAX_NUMBER)).isEqualTo(Json.MAX_NUMBER / 2);
    }
}
