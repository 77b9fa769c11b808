package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From product and demand to agreement. */
class FinanceTest {

    private final Town town = new Town();

    private ProductTerms terms(long budget, long min, long max, RateStep... rates) {
        return new ProductTerms(
                FinanceKind.PLEDGE,
                budget,
                min,
                max,
                360,
                List.of(rates),
                5_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")));
    }

    private Code posting(ProductTerms terms) {
        return town.scene
                .refused(town.bankA, new FinanceActs.PostProduct(town.party(town.bankA), terms, Scene.PLATFORM))
                .code();
    }

    @Test
    void tickets_lie_within_each_other_and_the_budget() {
        RateStep rate = new RateStep(1, 30_000);
        assertThat(posting(terms(100, 60, 50, rate))).isEqualTo(Code.TICKET_BOUNDS);
        assertThat(posting(terms(100, 60, 101, rate))).isEqualTo(Code.TICKET_BOUNDS);
    }

    @Test
    void rates_start_at_the_best_grade_leave_none_out_and_never_fall() {
        assertThat(posting(terms(100, 1, 50, new RateStep(2, 30_000)))).isEqualTo(Code.RATE_CURVE);
        assertThat(posting(terms(100, 1, 50, new RateStep(1, 1), new RateStep(3, 2))))
                .isEqualTo(Code.RATE_CURVE);
        assertThat(posting(terms(100, 1, 50, new RateStep(1, 1), new RateStep(1, 2))))
                .isEqualTo(Code.RATE_CURVE);
        assertThat(posting(terms(100, 1, 50, new RateStep(1, 2), new RateStep(2, 1))))
                .isEqualTo(Code.RATE_CURVE);
    }

    @Test
    void products_and_demands_go_to_organisations_that_have_a_vault() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        for (String nowhere : List.of("Regulator", "Nowhere")) {
            Organisation addressee = new Organisation(nowhere);
            assertThat(town.scene
                            .refused(
                                    town.bankA,
                                    new FinanceActs.PostProduct(
                                            town.party(town.bankA), town.productTerms(FinanceKind.PLEDGE), addressee))
                            .code())
                    .isEqualTo(Code.WRONG_ORGANISATION);
            assertThat(town.scene
                            .refused(
                                    town.owner,
                                    new FinanceActs.PostDemand(
                                            town.party(town.owner),
                                            town.demandTerms(FinanceKind.PLEDGE),
                                            right,
                                            certificate,
                                            addressee))
                            .code())
                    .isEqualTo(Code.WRONG_ORGANISATION);
        }
    }

    @Test
    void an_operator_without_a_vault_records_nothing() {
        Actor operator = Scene.actor(Scene.WITNESS, "operator-w", Role.OPERATOR);
        assertThat(town.scene.refused(operator, town.recordRun()).code()).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(operator, new FinanceActs.RecordImport("f", Town.SOME, 1, 1, null))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void a_demand_takes_value_and_grade_from_the_certificate() {
        Town.Market market = town.market();
        Demand demand = town.scene.body(market.demand(), Demand.class);
        assertThat(demand.valueFen()).isEqualTo(10_000_000);
        assertThat(demand.grade()).isEqualTo(2);
        assertThat(town.scene.opening(market.demand()).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void a_demand_takes_value_and_grade_from_the_bill() {
        RecordId bill = town.received();
        FinanceActs.PostDemand post = new FinanceActs.PostDemand(
                town.party(town.payee), new Deals(town).demanded(4_000_000, 184), bill, null, Scene.PLATFORM);
        Demand demand = town.scene.body(town.scene.create(town.payee, post), Demand.class);
        assertThat(demand.valueFen()).isEqualTo(1_000_000);
        assertThat(demand.grade()).isEqualTo(4);
    }

    private Code demanding(Actor by, FinanceKind kind, RecordId object, @Nullable RecordId certificate) {
        return town.scene
                .refused(
                        by,
                        new FinanceActs.PostDemand(
                                town.party(by), town.demandTerms(kind), object, certificate, Scene.PLATFORM))
                .code();
    }

    @Test
    void kind_object_and_certificate_fit_each_other() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        RecordId bill = town.received();
        assertThat(demanding(town.owner, FinanceKind.DISCOUNT, right, certificate))
                .isEqualTo(Code.DEMAND_OBJECT);
        assertThat(demanding(town.owner, FinanceKind.DISCOUNT, right, null)).isEqualTo(Code.DEMAND_OBJECT);
        assertThat(demanding(town.owner, FinanceKind.PLEDGE, right, null)).isEqualTo(Code.DEMAND_OBJECT);
        assertThat(demanding(town.payee, FinanceKind.PLEDGE, bill, null)).isEqualTo(Code.DEMAND_OBJECT);
        assertThat(demanding(town.payee, FinanceKind.DISCOUNT, bill, certificate))
                .isEqualTo(Code.DEMAND_OBJECT);
    }

    @Test
    void the_object_is_the_borrowers_own_and_free() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        assertThat(demanding(town.endorsee, FinanceKind.PLEDGE, right, certificate))
                .isEqualTo(Code.NOT_OWNER);
        town.scene.grant(
                town.owner,
                new EncumbranceActs.Reserve(town.party(town.owner), right, town.counterparty(town.bankA), Scene.START));
        assertThat(demanding(town.owner, FinanceKind.PLEDGE, right, certificate))
                .isEqualTo(Code.ENCUMBERED);
    }

    @Test
    void the_certificate_is_of_this_right_and_valid_today() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        RecordId other = town.certificate(town.right());
        assertThat(demanding(town.owner, FinanceKind.PLEDGE, right, other)).isEqualTo(Code.CERTIFICATE_OTHER_RIGHT);
        town.scene.setDay(Scene.START.plusMonths(13));
        assertThat(demanding(town.owner, FinanceKind.PLEDGE, right, certificate))
                .isEqualTo(Code.CERTIFICATE_NOT_VALID);
        town.scene.setDay(Scene.START);
        town.scene.grant(town.valuer, new IpActs.Revoke(town.party(town.valuer), certificate, "error"));
        assertThat(demanding(town.owner, FinanceKind.PLEDGE, right, certificate))
                .isEqualTo(Code.CERTIFICATE_NOT_VALID);
    }

    @Test
    void an_unstable_run_is_not_recorded() {
        FinanceActs.RecordRun run = new FinanceActs.RecordRun("aval", 1, Town.SOME, Town.SOME, 1, 1, 1, 3);
        assertThat(town.scene.refused(town.clerkP, run))
                .isEqualTo(Code.RUN_FAILED_VERIFICATION.refusal("blockingPairs", "3", "command", "0"));
    }

    @Test
    void the_largest_part_leads_and_the_first_of_equals() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        assertThat(town.scene.body(offer, Offer.class).lead()).isEqualTo(town.bankA.account());
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.OFFERED);
        assertThat(town.scene.opening(offer).custodians()).containsExactly(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM);
        Town.Market equal = town.market();
        FinanceActs.MakeOffer halves = new FinanceActs.MakeOffer(
                equal.run(),
                equal.demand(),
                List.of(
                        new FinanceActs.Share(equal.productB(), 1_000_000, 40_000),
                        new FinanceActs.Share(equal.productA(), 1_000_000, 40_000)),
                Scene.START);
        assertThat(town.scene
                        .body(town.scene.create(town.clerkP, halves), Offer.class)
                        .lead())
                .isEqualTo(town.bankB.account());
    }

    @Test
    void only_the_platform_addressed_offers_and_only_from_its_own_run() {
        Town.Market market = town.market();
        assertThat(town.scene.refused(town.clerkA, town.offer(market)).code()).isEqualTo(Code.WRONG_ORGANISATION);
        RecordId foreign = town.scene.create(town.clerkA, town.recordRun());
        FinanceActs.MakeOffer offer = town.offer(market);
        assertThat(town.scene
                        .refused(
                                town.clerkP,
                                new FinanceActs.MakeOffer(foreign, offer.demand(), offer.parts(), offer.until()))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(town.scene
                        .refused(
                                town.clerkA,
                                new FinanceActs.MakeOffer(foreign, offer.demand(), offer.parts(), offer.until()))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }
}
