package io.aval.rules.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What acceptances take of allotments, and how these are regrouped. */
class AllotmentTest {

    private static final int ACCEPTANCES = 100;

    private final Town town = new Town();
    private final Controls controls = new Controls(town);
    private final RecordId bank = town.party(town.bankA);
    private final RecordId cap = controls.capped(town.bankA);
    private final List<RecordId> pieces = controls.allotments(town.bankA, cap, Measure.ACCEPTANCE, 2, 1_000);

    private Allotment body(RecordId id) {
        return town.scene.body(id, Allotment.class);
    }

    private Consumer<Docket> consume(@Nullable RecordId allotment, Measure measure, long amountFen) {
        return docket -> Allotments.consume(allotment, measure, bank, amountFen, docket);
    }

    private Consumer<Docket> restore(RecordId allotment, Measure measure, long amountFen) {
        return docket -> Allotments.restore(allotment, measure, town.bankA.account(), amountFen, docket);
    }

    private Refusal regrouping(CapActs.Piece... sizes) {
        return town.scene.refused(town.bankA, new CapActs.Regroup(bank, List.of(sizes)));
    }

    @Test
    void an_acceptance_takes_of_one_allotment_up_to_the_last_fen() {
        RecordId piece = pieces.getFirst();
        Workshop.run(town, town.bankA, consume(piece, Measure.ACCEPTANCE, 999), bank, piece);
        assertThat(body(piece).leftFen()).isEqualTo(1);
        assertThat(Workshop.refused(town, town.bankA, consume(piece, Measure.ACCEPTANCE, 2), bank, piece))
                .isEqualTo(Code.CAP_EXCEEDED.refusal("id", piece.value()));
        Workshop.run(town, town.bankA, consume(piece, Measure.ACCEPTANCE, 1), bank, piece);
        assertThat(body(pieces.get(1)).usedFen()).isZero();
    }

    @Test
    void a_capped_bank_cannot_leave_the_allotment_out() {
        assertThat(Workshop.refused(town, town.bankA, consume(null, Measure.ACCEPTANCE, 1), bank))
                .isEqualTo(Code.ALLOTMENT_MISSING.refusal("party", bank.value()));
        Workshop.run(town, town.bankA, consume(null, Measure.MARGIN, 0), bank);
    }

    @Test
    void a_bank_without_a_cap_needs_none_and_may_name_none_of_anothers() {
        RecordId other = town.party(town.bankB);
        Workshop.run(town, town.bankB, docket -> Allotments.consume(null, Measure.ACCEPTANCE, other, 1, docket), other);
        RecordId piece = pieces.getFirst();
        assertThat(Workshop.refused(
                                town,
                                town.bankB,
                                docket -> Allotments.consume(piece, Measure.ACCEPTANCE, other, 1, docket),
                                other,
                                piece)
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
    }

    @Test
    void an_allotment_of_another_measure_or_at_another_account_does_not_fit() {
        RecordId piece = pieces.getFirst();
        assertThat(Workshop.refused(town, town.bankA, consume(piece, Measure.MARGIN, 1), bank, piece)
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
        assertThat(Workshop.refused(town, town.bankA, restore(piece, Measure.MARGIN, 0), piece)
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
        town.scene.grant(town.clerkB, new PartyActs.Bind(bank, new Handle("lender-a-at-b")));
        Actor elsewhere = Scene.actor(Scene.BANK_B, "lender-a-at-b", Role.BANK);
        assertThat(Workshop.refused(town, elsewhere, consume(piece, Measure.ACCEPTANCE, 1), bank, piece)
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
        assertThat(Workshop.refused(town, elsewhere, consume(null, Measure.ACCEPTANCE, 1), bank)
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISSING);
    }

    @Test
    void what_was_taken_is_given_back_and_no_more() {
        RecordId piece = pieces.getFirst();
        Workshop.run(town, town.bankA, consume(piece, Measure.ACCEPTANCE, 700), bank, piece);
        assertThat(Workshop.refused(town, town.bankA, restore(piece, Measure.ACCEPTANCE, 701), piece)
                        .code())
                .isEqualTo(Code.ALLOTMENT_SUM);
        Workshop.run(town, town.bankA, restore(piece, Measure.ACCEPTANCE, 700), piece);
        assertThat(body(piece).usedFen()).isZero();
    }

    @Test
    void a_hundred_acceptances_of_one_bank_touch_a_hundred_records() {
        List<RecordId> hundred = controls.allotments(town.bankA, cap, Measure.ACCEPTANCE, ACCEPTANCES, 5_000);
        List<Consumer<Docket>> acts = new ArrayList<>();
        List<List<Opening>> brought = new ArrayList<>();
        for (RecordId piece : hundred) {
            acts.add(consume(piece, Measure.ACCEPTANCE, 4_321));
            brought.add(List.of(town.scene.opening(bank), town.scene.opening(piece)));
        }
        Set<RecordId> written = new TreeSet<>();
        for (int i = 0; i < ACCEPTANCES; i++) {
            Ruling.Granted granted = (Ruling.Granted) Workshop.judge(town, town.bankA, acts.get(i), brought.get(i));
            List<RecordId> own =
                    granted.writes().stream().map(write -> write.opening().id()).toList();
            assertThat(own).containsExactly(hundred.get(i));
            assertThat(written).doesNotContainAnyElementsOf(own);
            written.addAll(own);
            town.scene.apply(granted);
        }
        for (int i = 0; i < ACCEPTANCES; i++) {
            assertThat(brought.get(i).getFirst())
                    .as("the bank's own record has not moved")
                    .isEqualTo(town.scene.opening(bank));
        }
        assertThat(hundred.stream().mapToLong(id -> body(id).usedFen()).sum()).isEqualTo(100 * 4_321L);
    }

    @Test
    void regrouping_moves_what_is_left_and_keeps_the_sum() {
        RecordId one = pieces.get(0);
        RecordId two = pieces.get(1);
        Workshop.run(town, town.bankA, consume(one, Measure.ACCEPTANCE, 300), bank, one);
        List<RecordId> more = town.scene.grant(
                town.bankA,
                new CapActs.Regroup(
                        bank,
                        List.of(
                                new CapActs.Piece(one, 300),
                                new CapActs.Piece(two, 1_200),
                                new CapActs.Piece(null, 500))));
        assertThat(body(one).leftFen()).isZero();
        assertThat(body(two).amountFen()).isEqualTo(1_200);
        assertThat(body(more.getFirst()))
                .isEqualTo(new Allotment(cap, town.bankA.account(), Measure.ACCEPTANCE, 500, 0));
        assertThat(town.scene.opening(more.getFirst()).custodians()).containsExactly(Scene.BANK_A);
        Workshop.run(town, town.bankA, restore(one, Measure.ACCEPTANCE, 300), one);
    }

    @Test
    void regrouping_makes_nothing_and_loses_nothing() {
        RecordId one = pieces.get(0);
        RecordId two = pieces.get(1);
        assertThat(regrouping(new CapActs.Piece(one, 1_000), new CapActs.Piece(two, 1_001)))
                .isEqualTo(Code.ALLOTMENT_SUM.refusal("field", "/pieces", "command", "0"));
        assertThat(regrouping(new CapActs.Piece(one, 1_000), new CapActs.Piece(two, 999))
                        .code())
                .isEqualTo(Code.ALLOTMENT_SUM);
        assertThat(regrouping(new CapActs.Piece(one, 1_000), new CapActs.Piece(one, 1_000))
                        .code())
                .isEqualTo(Code.ALLOTMENT_SUM);
        assertThat(regrouping(new CapActs.Piece(null, 0), new CapActs.Piece(null, 0))
                        .code())
                .isEqualTo(Code.ALLOTMENT_SUM);
        Workshop.run(town, town.bankA, consume(one, Measure.ACCEPTANCE, 300), bank, one);
        assertThat(regrouping(new CapActs.Piece(one, 299), new CapActs.Piece(two, 1_701)))
                .isEqualTo(Code.ALLOTMENT_SUM.refusal("id", one.value(), "command", "0"));
    }

    @Test
    void regrouping_stays_within_one_bank_and_one_measure() {
        RecordId margin =
                controls.allotments(town.bankA, cap, Measure.MARGIN, 1, 1_000).getFirst();
        assertThat(regrouping(new CapActs.Piece(pieces.getFirst(), 500), new CapActs.Piece(margin, 1_500))
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
        RecordId others = controls.allotments(town.bankB, controls.capped(town.bankB), Measure.ACCEPTANCE, 1, 1_000)
                .getFirst();
        assertThat(regrouping(new CapActs.Piece(pieces.getFirst(), 1_500), new CapActs.Piece(others, 500))
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
        assertThat(town.scene
                        .refused(
                                town.bankB,
                                new CapActs.Regroup(
                                        town.party(town.bankB),
                                        List.of(
                                                new CapActs.Piece(pieces.getFirst(), 500),
                                                new CapActs.Piece(null, 500))))
                        .code())
                .isEqualTo(Code.ALLOTMENT_MISFIT);
    }

    @Test
    void a_frozen_allotment_is_not_regrouped() {
        town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(pieces.getFirst(), "Court", "1", Town.SOME));
        assertThat(regrouping(new CapActs.Piece(pieces.getFirst(), 500), new CapActs.Piece(null, 500))
                        .code())
                .isEqualTo(Code.FROZEN);
    }
}
