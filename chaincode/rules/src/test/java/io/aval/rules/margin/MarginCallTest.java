package io.aval.rules.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.margin.MarginCall.State;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Loans;
import io.aval.rules.scene.Markets;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Valued;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A margin call from its making to its end. */
class MarginCallTest {

    private final Town town = new Town();
    private final Loans loans = new Loans(town);
    private final Loans.Loan loan = loans.fallen();

    private Code refused(Actor actor, Command command) {
        return town.scene.refused(actor, command).code();
    }

    @Test
    void a_call_says_what_was_reckoned_and_both_sides_keep_it() {
        RecordId call = loans.called(loan);
        MarginCall made = loans.margin(call);
        assertThat(made.ltvBp()).isEqualTo(6_667);
        assertThat(made.limitBp()).isEqualTo(5_000);
        assertThat(made.outstandingFen()).isEqualTo(4_000_000);
        assertThat(made.valueFen()).isEqualTo(6_000_000);
        assertThat(made.state()).isEqualTo(State.OPEN);
        assertThat(town.scene.opening(call).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        assertThat(loans.cover(loan.agreement()).call()).isEqualTo(call);
        assertThat(loans.cover(loan.agreement()).appraisedFen()).isEqualTo(6_000_000);
        assertThat(refused(town.bankA, loans.call(loan))).isEqualTo(Code.MARGIN_CALL_OPEN);
    }

    @Test
    void the_days_of_cure_are_working_days() {
        // 2 March 2026 is a Monday
        MarginCall weekends = loans.margin(loans.called(loan));
        assertThat(weekends.until()).isEqualTo(BusinessDay.of("2026-03-16"));
        assertThat(weekends.enforceable()).isEqualTo(BusinessDay.of("2026-03-23"));
        Town other = new Town();
        other.scene.setDay(BusinessDay.of("2026-09-25"));
        other.scene.setConventions(Markets.OF_2026);
        Loans holiday = new Loans(other);
        BusinessDay expected = other.scene.day();
        for (int i = 0; i < 10; i++) {
            expected = Markets.OF_2026.next(expected);
        }
        MarginCall called = holiday.margin(holiday.called(holiday.fallen()));
        assertThat(called.until()).isEqualTo(expected).isGreaterThan(BusinessDay.of("2026-10-12"));
    }

    @Test
    void a_loan_within_its_limit_is_not_called() {
        Town other = new Town();
        Loans sound = new Loans(other);
        Loans.Loan exactly = sound.revalued(sound.drawn(), 8_000_000);
        assertThat(other.scene.refused(other.bankA, sound.call(exactly)).code()).isEqualTo(Code.MARGIN_WITHIN_LIMIT);
        Loans.Loan below = sound.revalued(exactly, 7_999_999);
        assertThat(sound.margin(sound.called(below)).ltvBp()).isEqualTo(5_001);
    }

    @Test
    void only_the_current_certificates_of_the_very_rights_prove_a_value() {
        RecordId strange = town.certificate(town.right());
        RecordId as = town.party(town.bankA);
        assertThat(refused(
                        town.bankA,
                        new MarginActs.Call(as, loan.agreement(), List.of(new Proof(loan.right(), strange)), 10)))
                .isEqualTo(Code.CERTIFICATE_OTHER_RIGHT);
        Proof another = loans.another(1_000_000);
        assertThat(refused(town.bankA, new MarginActs.Call(as, loan.agreement(), List.of(another), 10)))
                .isEqualTo(Code.MARGIN_PROOF);
        assertThat(refused(
                        town.bankA, new MarginActs.Call(as, loan.agreement(), List.of(loan.proof(), loan.proof()), 10)))
                .isEqualTo(Code.MARGIN_PROOF);
        Loans.Loan newer = loans.revalued(loan, 5_000_000);
        assertThat(refused(town.bankA, loans.call(loan))).isEqualTo(Code.CERTIFICATE_NOT_VALID);
        assertThat(loans.margin(loans.called(newer)).ltvBp()).isEqualTo(8_000);
    }

    @Test
    void a_certificate_older_than_the_one_named_last_proves_nothing() {
        RecordId older = town.certificate(loan.right());
        town.scene.setDay(Scene.START.plusDays(1));
        Loans.Loan newer = loans.revalued(loan, 5_000_000);
        town.scene.grant(town.owner, loans.cover(newer));
        assertThat(refused(town.bankA, loans.call(new Loans.Loan(loan.agreement(), loan.right(), older))))
                .isEqualTo(Code.MARGIN_CERTIFICATE_OLD);
    }

    @Test
    void a_prepayment_that_is_accepted_lowers_the_debt_and_settles_the_call() {
        RecordId call = loans.called(loan);
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.prepay(999_999))))
                .isEqualTo(Code.MARGIN_NOT_ENOUGH);
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.prepay(4_000_001))))
                .isEqualTo(Code.MARGIN_NOT_ENOUGH);
        town.scene.grant(town.owner, loans.cure(loan, call, Loans.prepay(1_000_000)));
        assertThat(loans.cover(loan.agreement()).outstandingFen()).isEqualTo(4_000_000);
        town.scene.grant(town.bankA, loans.accept(loan, call));
        assertThat(loans.margin(call).state()).isEqualTo(State.CURED);
        assertThat(loans.cover(loan.agreement()).outstandingFen()).isEqualTo(3_000_000);
        assertThat(loans.cover(loan.agreement()).call()).isNull();
        assertThat(refused(town.bankA, loans.call(loan))).isEqualTo(Code.MARGIN_WITHIN_LIMIT);
    }

    @Test
    void an_added_right_counts_from_its_acceptance_on_and_must_be_proven_with_the_object() {
        RecordId call = loans.called(loan);
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.add(loans.another(1_999_999)))))
                .isEqualTo(Code.MARGIN_NOT_ENOUGH);
        Proof enough = loans.another(2_000_000);
        town.scene.grant(town.owner, loans.cure(loan, call, Loans.add(enough)));
        assertThat(town.scene.opening(enough.certificate()).custodians()).contains(Scene.BANK_A);
        town.scene.grant(town.bankA, loans.accept(loan, call));
        assertThat(loans.cover(loan.agreement()).added()).containsExactly(enough.right());
        assertThat(loans.cover(loan.agreement()).appraisedFen()).isEqualTo(8_000_000);
        assertThat(refused(town.bankA, loans.call(loan))).isEqualTo(Code.MARGIN_PROOF);
        Loans.Loan lower = loans.revalued(loan, 5_999_999);
        RecordId again = town.scene.create(
                town.bankA,
                new MarginActs.Call(town.party(town.bankA), loan.agreement(), List.of(lower.proof(), enough), 20));
        assertThat(loans.margin(again).valueFen()).isEqualTo(7_999_999);
    }

    @Test
    void a_right_that_is_not_pledged_to_the_financier_or_secures_the_loan_already_cures_nothing() {
        RecordId call = loans.called(loan);
        RecordId free = town.right();
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.add(new Proof(free, town.certificate(free))))))
                .isEqualTo(Code.NOT_ENCUMBERED);
        town.scene.grant(
                town.owner,
                new EncumbranceActs.Reserve(
                        town.party(town.owner), free, town.counterparty(town.bankB), town.scene.day()),
                new EncumbranceActs.Register(town.party(town.owner), free));
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.add(new Proof(free, town.certificate(free))))))
                .isEqualTo(Code.NOT_ENCUMBERED);
        assertThat(refused(town.owner, loans.cure(loan, call, Loans.add(loan.proof()))))
                .isEqualTo(Code.MARGIN_PROOF);
    }

    @Test
    void the_financier_judges_a_guarantor() {
        RecordId call = loans.called(loan);
        town.scene.grant(town.owner, loans.cure(loan, call, loans.guarantee(town.stranger)));
        town.scene.grant(town.bankA, loans.accept(loan, call));
        assertThat(Objects.requireNonNull(loans.margin(call).cure()).guarantor())
                .isEqualTo(town.stranger.account());
        assertThat(loans.cover(loan.agreement()).call()).isNull();
    }

    @Test
    void a_remedy_says_what_it_is_and_nothing_else() {
        RecordId call = loans.called(loan);
        Proof right = loans.another(2_000_000);
        for (MarginActs.Remedy odd : List.of(
                new MarginActs.Remedy(Cure.Means.PREPAYMENT, right, 0, null, null),
                new MarginActs.Remedy(Cure.Means.RIGHT, right, 5, null, null),
                new MarginActs.Remedy(Cure.Means.RIGHT, null, 0, null, null),
                new MarginActs.Remedy(Cure.Means.GUARANTOR, null, 0, town.counterparty(town.stranger), null),
                new MarginActs.Remedy(Cure.Means.GUARANTOR, null, 7, town.counterparty(town.stranger), Town.SOME),
                new MarginActs.Remedy(Cure.Means.PREPAYMENT, null, 1_000_000, null, Town.SOME),
                loans.guarantee(town.owner))) {
            assertThat(refused(town.owner, loans.cure(loan, call, odd))).isEqualTo(Code.MARGIN_REMEDY);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cure(Cure.Means.RIGHT, null, 1, null, null, Scene.START));
    }

    @Test
    void a_cure_offered_in_time_waits_for_the_financier_and_its_late_refusal_leaves_a_day() {
        RecordId call = loans.called(loan);
        town.scene.setDay(loans.margin(call).until());
        town.scene.grant(town.owner, loans.cure(loan, call, Loans.prepay(1_000_000)));
        BusinessDay late = loans.margin(call).enforceable().plusDays(30);
        town.scene.setDay(late);
        assertThat(refused(town.bankA, loans.lapse(town.bankA, loan, call))).isEqualTo(Code.MARGIN_STATE);
        town.scene.grant(town.bankA, loans.refuse(loan, call));
        MarginCall open = loans.margin(call);
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.until()).isEqualTo(late);
        assertThat(open.refusal()).isEqualTo("too little");
        assertThat(open.cure()).isNull();
        town.scene.grant(town.owner, loans.cure(loan, call, Loans.prepay(1_500_000)));
    }

    @Test
    void time_stops_drawing_and_then_lets_enforcement_start() {
        RecordId call = loans.called(loan);
        MarginCall made = loans.margin(call);
        assertThat(made.asOf(made.until()).state()).isEqualTo(State.OPEN);
        assertThat(made.asOf(made.until().plusDays(1)).state()).isEqualTo(State.STOPPED);
        assertThat(made.asOf(made.enforceable().plusDays(-1)).state()).isEqualTo(State.STOPPED);
        assertThat(made.asOf(made.enforceable()).state()).isEqualTo(State.ENFORCEABLE);
        for (int first = 0; first < 40; first++) {
            for (int then = first; then < 40; then++) {
                BusinessDay day = Scene.START.plusDays(then);
                assertThat(made.asOf(Scene.START.plusDays(first)).asOf(day)).isEqualTo(made.asOf(day));
            }
        }
    }

    @Test
    void the_borrower_ends_a_call_when_the_value_recovers() {
        RecordId call = loans.called(loan);
        assertThat(refused(town.owner, loans.withdraw(town.owner, loan, call))).isEqualTo(Code.MARGIN_NOT_ENOUGH);
        Loans.Loan risen = loans.revalued(loan, 8_000_000);
        town.scene.grant(town.owner, loans.withdraw(town.owner, risen, call, risen.proof()));
        assertThat(loans.margin(call).state()).isEqualTo(State.WITHDRAWN);
        assertThat(loans.cover(loan.agreement()).call()).isNull();
        assertThat(loans.cover(loan.agreement()).appraisedFen()).isEqualTo(8_000_000);
    }

    @Test
    void a_call_is_not_ended_by_a_certificate_that_is_older() {
        RecordId generous = town.scene.create(town.valuer, town.certify(loan.right(), Valued.at(9_000_000, 1)));
        town.scene.setDay(Scene.START.plusDays(1));
        RecordId call = loans.called(loan);
        Loans.Loan other = new Loans.Loan(loan.agreement(), loan.right(), generous);
        assertThat(refused(town.owner, loans.withdraw(town.owner, other, call, other.proof())))
                .isEqualTo(Code.MARGIN_CERTIFICATE_OLD);
        assertThat(refused(town.owner, loans.cover(other))).isEqualTo(Code.MARGIN_CALL_OPEN);
        town.scene.grant(town.bankA, loans.withdraw(town.bankA, loan, call));
        town.scene.grant(town.owner, loans.cover(other));
    }

    @Test
    void the_borrower_ends_a_call_when_the_debt_has_shrunk() {
        RecordId call = loans.called(loan);
        town.scene.grant(town.bankA, loans.balance(loan, 4_000_000, 3_000_000));
        town.scene.grant(town.owner, loans.withdraw(town.owner, loan, call));
        assertThat(loans.margin(call).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void the_call_of_another_loan_is_refused() {
        RecordId call = loans.called(loan);
        Loans.Loan other = loans.fallen();
        assertThat(refused(town.bankA, loans.lapse(town.bankA, other, call))).isEqualTo(Code.MARGIN_CALL_MISFIT);
    }
}
