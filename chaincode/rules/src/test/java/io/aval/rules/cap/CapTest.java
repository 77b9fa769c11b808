package io.aval.rules.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Law;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sets a cap, and what may be cut of it. */
class CapTest {

    private final Town town = new Town();
    private final Controls controls = new Controls(town);
    private final RecordId bank = town.party(town.bankA);
    private final RecordId cap = controls.capped(town.bankA);

    private CapActs.SetCap figures(Organisation organisation, @Nullable RecordId named, long assets, BusinessDay day) {
        return new CapActs.SetCap(bank, organisation, named, assets, 4_000_000, day);
    }

    private Code refused(CapActs.SetCap command) {
        return town.scene.refused(Scene.REGULATOR, command).code();
    }

    private CapActs.Allot allot(Measure measure, int pieces, long each) {
        return new CapActs.Allot(bank, cap, measure, pieces, each);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTANCE, 0, 0",
        "ACCEPTANCE, 6, 0",
        "ACCEPTANCE, 7, 1",
        "ACCEPTANCE, 10000000, 1500000",
        "ACCEPTANCE, 9007199254740991, 1351079888211148",
        "MARGIN, 9, 0",
        "MARGIN, 10, 1",
        "MARGIN, 4000000, 400000",
        "MARGIN, 9007199254740991, 900719925474099",
    })
    void a_cap_is_its_share_of_the_figure_cut_to_the_fen(Measure measure, long figureFen, long capFen) {
        assertThat(measure.capFen(figureFen, Conventions.NONE)).isEqualTo(capFen);
    }

    @Test
    void the_institutions_record_says_that_it_is_capped_and_its_organisation_keeps_the_figures() {
        assertThat(town.scene.body(bank, Party.class).cap()).isEqualTo(cap);
        assertThat(town.scene.opening(cap).custodians()).containsExactly(Scene.BANK_A);
        assertThat(town.scene.opening(bank).json().canonical()).doesNotContain("AssetsFen");
        assertThat(Law.addressee(Law.json(controls.cap(town.bankA)))).contains(Scene.BANK_A);
        assertThat(Law.addressee(Law.json(allot(Measure.MARGIN, 1, 1)))).isEmpty();
    }

    @Test
    void only_the_witness_sets_it_and_only_for_an_institution() {
        Actor other = Scene.actor(Scene.BANK_A, "regulator-a", Role.REGULATOR);
        assertThat(town.scene.refused(other, controls.cap(town.bankB)).code()).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused(controls.cap(town.drawer))).isEqualTo(Code.CAP_INSTITUTION);
    }

    @Test
    void an_institution_has_one_cap_at_one_organisation() {
        BusinessDay day = town.scene.day();
        assertThat(refused(figures(Scene.BANK_A, null, 1, day))).isEqualTo(Code.CAP_MISFIT);
        assertThat(refused(figures(Scene.BANK_B, cap, 1, day))).isEqualTo(Code.WRONG_ORGANISATION);
        town.scene.grant(town.clerkB, new PartyActs.Bind(bank, new Handle("lender-a-at-b")));
        assertThat(refused(figures(Scene.BANK_B, cap, 1, day))).isEqualTo(Code.WRONG_ORGANISATION);
        RecordId others = controls.capped(town.bankB);
        assertThat(refused(figures(Scene.BANK_A, others, 1, day))).isEqualTo(Code.CAP_MISFIT);
    }

    @Test
    void figures_are_of_a_day_that_has_come_and_never_older_than_those_before() {
        BusinessDay today = town.scene.day();
        assertThat(refused(figures(Scene.BANK_A, cap, 1, today.plusDays(1)))).isEqualTo(Code.DAY_AHEAD);
        assertThat(refused(figures(Scene.BANK_A, cap, 1, today.plusDays(-31)))).isEqualTo(Code.CAP_OUTDATED);
        town.scene.grant(Scene.REGULATOR, figures(Scene.BANK_A, cap, 20_000_000, today));
        Cap now = town.scene.body(cap, Cap.class);
        assertThat(now.capFen(Measure.ACCEPTANCE, Conventions.NONE)).isEqualTo(3_000_000);
        assertThat(now.day()).isEqualTo(today);
    }

    @Test
    void allotments_are_cut_up_to_the_cap_and_no_fen_beyond() {
        List<RecordId> pieces = controls.allotments(town.bankA, cap, Measure.ACCEPTANCE, 3, 500_000);
        assertThat(pieces)
                .hasSize(3)
                .allSatisfy(id -> assertThat(town.scene.body(id, Allotment.class))
                        .isEqualTo(new Allotment(cap, town.bankA.account(), Measure.ACCEPTANCE, 500_000, 0)));
        assertThat(town.scene.body(cap, Cap.class).allottedFen(Measure.ACCEPTANCE))
                .isEqualTo(1_500_000);
        assertThat(town.scene.refused(town.bankA, allot(Measure.ACCEPTANCE, 1, 1)))
                .isEqualTo(Code.CAP_EXCEEDED.refusal("id", cap.value(), "command", "0"));
        town.scene.grant(town.bankA, allot(Measure.MARGIN, 200, 2_000));
        assertThat(town.scene.refused(town.bankA, allot(Measure.MARGIN, 1, 1)).code())
                .isEqualTo(Code.CAP_EXCEEDED);
    }

    @Test
    void the_greatest_numbers_are_refused_not_wrapped() {
        assertThat(town.scene
                        .refused(town.bankA, allot(Measure.MARGIN, CapActs.MAX_PIECES, Json.MAX_NUMBER))
                        .code())
                .isEqualTo(Code.CAP_EXCEEDED);
    }

    @Test
    void a_cap_that_falls_destroys_nothing_and_stops_the_cutting() {
        List<RecordId> pieces = controls.allotments(town.bankA, cap, Measure.ACCEPTANCE, 2, 500_000);
        town.scene.grant(Scene.REGULATOR, figures(Scene.BANK_A, cap, 2_000_000, town.scene.day()));
        assertThat(town.scene.body(cap, Cap.class).allottedFen(Measure.ACCEPTANCE))
                .isEqualTo(1_000_000);
        assertThat(town.scene.body(pieces.getFirst(), Allotment.class).leftFen())
                .isEqualTo(500_000);
        assertThat(town.scene
                        .refused(town.bankA, allot(Measure.ACCEPTANCE, 1, 1))
                        .code())
                .isEqualTo(Code.CAP_EXCEEDED);
        town.scene.grant(Scene.REGULATOR, figures(Scene.BANK_A, cap, 6_666_680, town.scene.day()));
        town.scene.grant(town.bankA, allot(Measure.ACCEPTANCE, 2, 1));
    }

    @Test
    void the_shares_are_those_of_the_conventions() {
        Conventions less = new Conventions(List.of(), List.of(), 0, 360, 10, 100_000, 1, false, false);
        assertThat(Measure.ACCEPTANCE.capFen(9_007_199_254_740_991L, less)).isEqualTo(900_719_925_474_099L);
        assertThat(Measure.MARGIN.capFen(1_999_999, less)).isEqualTo(1);
        town.scene.grant(Scene.REGULATOR, new OrderActs.SetConventions(less));
        assertThat(town.scene
                        .refused(town.bankA, allot(Measure.ACCEPTANCE, 1, 1_000_001))
                        .code())
                .isEqualTo(Code.CAP_EXCEEDED);
        town.scene.grant(town.bankA, allot(Measure.ACCEPTANCE, 1, 1_000_000));
    }

    @Test
    void nobody_cuts_of_another_institutions_cap() {
        CapActs.Allot strange = new CapActs.Allot(town.party(town.bankB), cap, Measure.MARGIN, 1, 1);
        assertThat(town.scene.refused(town.bankB, strange).code()).isEqualTo(Code.CAP_MISFIT);
    }
}
