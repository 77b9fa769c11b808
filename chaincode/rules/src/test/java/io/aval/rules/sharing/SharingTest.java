package io.aval.rules.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Markets;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Sharers;
import io.aval.rules.scene.Town;
import io.aval.rules.sharing.Course.Stage;
import io.aval.rules.sharing.Course.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract from the first signature to the last fen that came back. */
class SharingTest {

    private final Town town = new Town();
    private final Sharers sharers = new Sharers(town);
    private final RecordId bank = town.party(town.bankA);

    private Map<Bearer, Long> borne(RecordId sharing) {
        TreeMap<Bearer, Long> borne = new TreeMap<>();
        sharers.body(sharing)
                .members()
                .forEach(member -> borne.put(
                        member.bearer(), member.borne().fen() - member.borne().returnedFen()));
        return borne;
    }

    private Code refused(Actor actor, Command command) {
        return town.scene.refused(actor, command).code();
    }

    /** A contract at each stage. */
    private RecordId at(Stage stage) {
        return switch (stage) {
            case PROPOSED -> sharers.proposed(Sharers.TERMS);
            case IN_FORCE -> sharers.settled(Sharers.TERMS, 1_000_000);
            case CLAIMED -> sharers.claimed(Sharers.TERMS, 1_000_000);
            case RECOVERING -> {
                RecordId sharing = sharers.settled(Sharers.TERMS, 1_000_000);
                town.scene.grant(town.bankA, sharers.recover(sharing, 100));
                yield sharing;
            }
        };
    }

    private Ruling take(Step step, RecordId sharing) {
        return switch (step) {
            case AGREE -> town.scene.judge(sharers.fund, new SharingActs.Agree(town.party(sharers.fund), sharing));
            case CLAIM -> town.scene.judge(town.bankA, sharers.claim(sharing, 1_000));
            case WITHDRAW -> town.scene.judge(town.bankA, new SharingActs.Withdraw(bank, sharing));
            case SETTLE ->
                town.scene.judge(sharers.insurer, new SharingActs.Settle(town.party(sharers.insurer), sharing));
            case RECOVER -> town.scene.judge(town.bankA, sharers.recover(sharing, 1_000));
        };
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_cell_of_the_table_is_granted_and_every_other_refused(Stage stage) {
        RecordId sharing = at(stage);
        assertThat(sharers.body(sharing).stage()).isEqualTo(stage);
        for (Step step : Step.values()) {
            Ruling ruling = take(step, sharing);
            if (Course.row(stage, step).isPresent()) {
                assertThat(ruling).as("%s at %s", step, stage).isInstanceOf(Ruling.Granted.class);
            } else {
                Refusal refusal = Code.SHARING_STAGE.refusal("id", sharing.value(), "command", "0");
                assertThat(ruling).as("%s at %s", step, stage).isEqualTo(new Ruling.Refused(refusal));
            }
        }
    }

    @Test
    void comes_into_force_with_the_last_signature_and_then_once_for_a_loan() {
        RecordId agreement = sharers.agreement();
        RecordId sharing = town.scene.create(town.bankA, sharers.propose(agreement, Sharers.TERMS));
        assertThat(town.scene.opening(sharing).custodians())
                .containsExactly(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM);
        town.scene.grant(sharers.fund, new SharingActs.Agree(town.party(sharers.fund), sharing));
        assertThat(refused(sharers.fund, new SharingActs.Agree(town.party(sharers.fund), sharing)))
                .isEqualTo(Code.SHARING_DONE);
        town.scene.grant(sharers.insurer, new SharingActs.Agree(town.party(sharers.insurer), sharing));
        assertThat(sharers.body(sharing).stage()).isEqualTo(Stage.PROPOSED);
        SharingActs.Agree last = new SharingActs.Agree(town.party(sharers.appraiser), sharing);
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(sharers.appraiser, last);
        assertThat(granted.claims()).containsExactly(new Ruling.Claim("sharing", agreement.value()));
        town.scene.grant(sharers.appraiser, last);
        assertThat(sharers.body(sharing).stage()).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void a_claim_is_settled_when_everybody_has_paid_and_runs_back_when_recovered() {
        RecordId sharing = sharers.claimed(Sharers.TERMS, 1_000_001);
        assertThat(borne(sharing)).allSatisfy((bearer, fen) -> assertThat(fen).isZero());
        sharers.settle(sharing);
        assertThat(borne(sharing))
                .isEqualTo(Map.of(
                        Bearer.FUND,
                        540_001L,
                        Bearer.BANK,
                        260_000L,
                        Bearer.INSURER,
                        160_000L,
                        Bearer.APPRAISER,
                        40_000L));
        town.scene.grant(town.bankA, sharers.claim(sharing, 999_999));
        sharers.settle(sharing);
        assertThat(borne(sharing))
                .isEqualTo(Map.of(
                        Bearer.FUND, 1_080_000L,
                        Bearer.BANK, 520_000L,
                        Bearer.INSURER, 320_000L,
                        Bearer.APPRAISER, 80_000L));
        town.scene.grant(town.bankA, sharers.recover(sharing, 333_333));
        town.scene.grant(town.bankA, sharers.recover(sharing, 1_666_667));
        assertThat(borne(sharing)).allSatisfy((bearer, fen) -> assertThat(fen).isZero());
        assertThat(refused(town.bankA, sharers.recover(sharing, 1))).isEqualTo(Code.SHARING_RECOVERY);
    }

    @Test
    void a_loss_that_is_all_the_banks_is_settled_at_once() {
        Layer deductible = new Layer(10_000, List.of(new Slice(Bearer.BANK, 10_000)));
        SharingTerms terms = new SharingTerms(
                List.of(deductible, Sharers.TERMS.layers().getFirst()), Sharers.TERMS.bounds(), 2_500_000, 60);
        RecordId sharing = sharers.claimed(terms, 10_000);
        assertThat(sharers.body(sharing).stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(borne(sharing)).containsEntry(Bearer.BANK, 10_000L);
    }

    @Test
    void a_claim_comes_in_time_and_within_the_cover() {
        town.scene.setConventions(Markets.OF_2026);
        RecordId sharing = sharers.inForce(Sharers.TERMS);
        BusinessDay loss = Scene.START;
        SharingActs.Claim claim = new SharingActs.Claim(bank, sharing, 1_000, loss, Town.SOME);
        SharingActs.Claim ahead = new SharingActs.Claim(bank, sharing, 1_000, loss.plusDays(1), Town.SOME);
        assertThat(refused(town.bankA, ahead)).isEqualTo(Code.DAY_AHEAD);
        assertThat(refused(town.bankA, sharers.claim(sharing, 2_500_001))).isEqualTo(Code.SHARING_COVER);
        // Day 60 is the 1st of May, a holiday: the last day is the 6th
        town.scene.setDay(BusinessDay.of("2026-05-06"));
        assertThat(town.scene.judge(town.bankA, claim)).isInstanceOf(Ruling.Granted.class);
        town.scene.setDay(BusinessDay.of("2026-05-07"));
        assertThat(refused(town.bankA, claim)).isEqualTo(Code.SHARING_CLAIM_LATE);
    }

    @Test
    void a_claim_is_withdrawn_until_somebody_has_paid_and_nobody_pays_twice() {
        RecordId sharing = sharers.claimed(Sharers.TERMS, 1_000_000);
        SharingActs.Withdraw withdraw = new SharingActs.Withdraw(bank, sharing);
        assertThat(town.scene.judge(town.bankA, withdraw)).isInstanceOf(Ruling.Granted.class);
        SharingActs.Settle pay = new SharingActs.Settle(town.party(sharers.fund), sharing);
        town.scene.grant(sharers.fund, pay);
        assertThat(refused(town.bankA, withdraw)).isEqualTo(Code.SHARING_DONE);
        assertThat(refused(sharers.fund, pay)).isEqualTo(Code.SHARING_DONE);
        assertThat(refused(town.bankA, new SharingActs.Settle(bank, sharing))).isEqualTo(Code.SHARING_DONE);
    }

    @Test
    void who_has_no_part_in_it_does_nothing_and_only_the_bank_claims() {
        RecordId sharing = sharers.inForce(Sharers.TERMS);
        RecordId stranger = town.party(town.bankB);
        assertThat(refused(town.bankB, new SharingActs.Settle(stranger, sharing)))
                .isEqualTo(Code.SHARING_NOT_MEMBER);
        SharingActs.Claim insurers =
                new SharingActs.Claim(town.party(sharers.insurer), sharing, 5, Scene.START, Town.SOME);
        assertThat(refused(sharers.insurer, insurers)).isEqualTo(Code.SHARING_NOT_MEMBER);
    }

    @Test
    void a_proposal_names_its_own_agreement_and_whom_the_terms_name() {
        RecordId agreement = sharers.agreement();
        SharingActs.Propose good = sharers.propose(agreement, Sharers.TERMS);
        SharingActs.Propose others =
                new SharingActs.Propose(town.party(town.bankB), agreement, Sharers.TERMS, good.others());
        assertThat(refused(town.bankB, others)).isEqualTo(Code.SHARING_AGREEMENT);
        SharingActs.Named twice = new SharingActs.Named(Bearer.APPRAISER, town.counterparty(sharers.fund));
        for (List<SharingActs.Named> wrong : Set.of(
                good.others().subList(0, 2),
                List.of(twice, good.others().get(1), good.others().get(2)))) {
            assertThat(refused(town.bankA, new SharingActs.Propose(bank, agreement, Sharers.TERMS, wrong)))
                    .isEqualTo(Code.SHARING_MEMBERS);
        }
    }

    @Test
    void what_a_member_may_pay_at_once_is_bounded_by_its_own_limits() {
        RecordId sharing = sharers.claimed(Sharers.TERMS, 1_000_000);
        new Controls(town).limit(sharers.fund, new LimitTerms(List.of(), List.of(), 539_999, null));
        assertThat(refused(sharers.fund, new SharingActs.Settle(town.party(sharers.fund), sharing)))
                .isEqualTo(Code.LIMIT_AMOUNT);
    }
}
