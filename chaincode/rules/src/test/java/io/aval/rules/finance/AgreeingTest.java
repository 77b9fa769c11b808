package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.canonical.Json;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.IpActs;
import io.aval.rules.ip.Right;
import io.aval.rules.ip.Valuation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of an offer: declined, accepted, agreed part by part. */
class AgreeingTest {

    private final Town town = new Town();

    @Test
    void a_demand_has_one_offer_at_a_time() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        assertThat(town.scene.refused(town.clerkP, town.offer(market)).code()).isEqualTo(Code.DEMAND_NOT_OPEN);
        town.scene.grant(town.owner, new FinanceActs.Decline(town.party(town.owner), offer, market.demand()));
        assertThat(town.scene.body(offer, Offer.class).state()).isEqualTo(Offer.State.DECLINED);
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.OPEN);
        town.scene.grant(town.clerkP, town.offer(market));
    }

    @Test
    void a_decline_names_the_offers_own_demand() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        RecordId other = town.market().demand();
        assertThat(town.scene
                        .refused(town.owner, new FinanceActs.Decline(town.party(town.owner), offer, other))
                        .code())
                .isEqualTo(Code.OFFER_MISFIT);
    }

    @Test
    void an_acceptance_reserves_the_object_for_the_lead() {
        Town.Market market = town.market();
        RecordId offer = town.acceptedOffer(market);
        assertThat(town.scene.body(market.right(), Right.class).encumbrance())
                .isEqualTo(Encumbrance.reserved(town.bankA.account(), Scene.START.plusDays(10)));
        assertThat(town.scene.body(offer, Offer.class).state()).isEqualTo(Offer.State.ACCEPTED);
        FinanceActs.Accept again = town.accept(offer);
        assertThat(town.scene.refused(town.owner, again).code()).isEqualTo(Code.OFFER_NOT_OPEN);
    }

    @Test
    void an_acceptance_that_lapsed_unsigned_can_be_given_up() {
        Town.Market market = town.market();
        RecordId offer = town.acceptedOffer(market);
        FinanceActs.Decline decline = new FinanceActs.Decline(town.party(town.owner), offer, market.demand());
        assertThat(town.scene.refused(town.owner, decline).code()).isEqualTo(Code.OFFER_NOT_OPEN);
        town.scene.setDay(Scene.START.plusDays(11));
        town.scene.grant(town.owner, decline);
        assertThat(town.scene.body(market.demand(), Demand.class).state()).isEqualTo(Demand.State.OPEN);
    }

    @Test
    void only_the_borrower_answers_an_offer_in_time_and_for_its_object() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        for (Actor other : List.of(town.endorsee, town.stranger)) {
            RecordId as = town.party(other);
            assertThat(town.scene
                            .refused(other, new FinanceActs.Accept(as, offer, market.right(), null))
                            .code())
                    .isEqualTo(Code.NOT_OWN_PARTY);
            assertThat(town.scene
                            .refused(other, new FinanceActs.Decline(as, offer, market.demand()))
                            .code())
                    .isEqualTo(Code.NOT_OWN_PARTY);
        }
        RecordId as = town.party(town.owner);
        assertThat(town.scene
                        .refused(town.owner, new FinanceActs.Accept(as, offer, town.right(), null))
                        .code())
                .isEqualTo(Code.DEMAND_OBJECT);
        town.scene.setDay(Scene.START.plusDays(11));
        assertThat(town.scene
                        .refused(town.owner, new FinanceActs.Accept(as, offer, market.right(), null))
                        .code())
                .isEqualTo(Code.OFFER_LAPSED);
        town.scene.grant(town.owner, new FinanceActs.Decline(as, offer, market.demand()));
    }

    @Test
    void the_same_object_is_not_accepted_into_two_offers() {
        RecordId right = town.right();
        RecordId certificate = town.certificate(right);
        RecordId first = town.scene.create(town.owner, town.postDemand(right, certificate));
        RecordId second = town.scene.create(town.owner, town.postDemand(right, certificate));
        RecordId run = town.scene.create(town.clerkP, town.recordRun());
        Town.Market one =
                new Town.Market(right, certificate, first, town.product(town.bankA), town.product(town.bankB), run);
        Town.Market two = new Town.Market(right, certificate, second, one.productA(), one.productB(), run);
        town.acceptedOffer(one);
        RecordId offer = town.scene.create(town.clerkP, town.offer(two));
        assertThat(town.scene.refused(town.owner, town.accept(offer)).code()).isEqualTo(Code.ENCUMBERED);
    }

    @Test
    void a_certificate_that_was_revoked_since_stops_the_acceptance_and_no_other_stands_in_for_it() {
        Town.Market market = town.market();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        FinanceActs.Accept good = town.accept(offer);
        RecordId certificate = Objects.requireNonNull(good.certificate());
        RecordId other = town.certificate(market.right());
        for (RecordId wrong : Arrays.asList(null, other)) {
            FinanceActs.Accept accept = new FinanceActs.Accept(good.as(), offer, market.right(), wrong);
            assertThat(town.scene.refused(town.owner, accept).code()).isEqualTo(Code.OFFER_CERTIFICATE);
        }
        town.scene.grant(
                town.valuer, new IpActs.Revoke(town.party(town.valuer), certificate, "the invention is not new"));
        assertThat(town.scene.refused(town.owner, good))
                .isEqualTo(Code.CERTIFICATE_NOT_VALID.refusal("id", certificate.value(), "command", "0"));
        assertThat(town.scene.body(market.right(), Right.class).encumbrance().free())
                .isTrue();
    }

    @Test
    void each_financier_signs_its_part_which_uses_its_budget_until_all_have_signed() {
        Town.Market market = town.market();
        RecordId offer = town.acceptedOffer(market);
        FinanceActs.Agree a = new FinanceActs.Agree(town.party(town.bankA), offer, market.productA());
        FinanceActs.Agree b = new FinanceActs.Agree(town.party(town.bankB), offer, market.productB());
        RecordId agreement = town.scene.create(town.bankA, a);
        assertThat(town.scene.body(agreement, Agreement.class))
                .isEqualTo(new Agreement(
                        offer,
                        town.owner.account(),
                        town.bankA.account(),
                        market.right(),
                        2_500_000,
                        40_000,
                        Scene.START,
                        Cover.agreed(5_000, 4_000_000, 2_500_000)));
        assertThat(town.scene.opening(agreement).custodians()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        assertThat(town.scene.body(market.productA(), Product.class).leftFen()).isEqualTo(5_500_000);
        assertThat(town.scene.body(offer, Offer.class).state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(town.scene.refused(town.bankA, a).code()).isEqualTo(Code.PART_AGREED);
        town.scene.grant(town.bankB, b);
        assertThat(town.scene.body(offer, Offer.class).state()).isEqualTo(Offer.State.AGREED);
        assertThat(town.scene.refused(town.bankA, a).code()).isEqualTo(Code.OFFER_NOT_ACCEPTED);
    }

    @Test
    void nobody_signs_for_another_or_too_early_or_too_late() {
        Town.Market market = town.market();
        RecordId open = town.scene.create(town.clerkP, town.offer(market));
        RecordId as = town.party(town.bankA);
        assertThat(town.scene
                        .refused(town.bankA, new FinanceActs.Agree(as, open, market.productA()))
                        .code())
                .isEqualTo(Code.OFFER_NOT_ACCEPTED);
        town.scene.grant(town.owner, town.accept(open));
        assertThat(town.scene
                        .refused(town.bankA, new FinanceActs.Agree(as, open, market.productB()))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
        assertThat(town.scene
                        .refused(town.bankA, new FinanceActs.Agree(as, open, town.product(town.bankA)))
                        .code())
                .isEqualTo(Code.OFFER_PART);
        town.scene.setDay(Scene.START.plusDays(11));
        assertThat(town.scene
                        .refused(town.bankA, new FinanceActs.Agree(as, open, market.productA()))
                        .code())
                .isEqualTo(Code.OFFER_LAPSED);
    }

    @Test
    void a_budget_is_not_spent_twice() {
        ProductTerms small = new ProductTerms(
                FinanceKind.PLEDGE,
                3_000_000,
                1,
                3_000_000,
                360,
                List.of(new RateStep(1, 1), new RateStep(2, 40_000)),
                5_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")));
        RecordId product = town.product(town.bankA, small);
        RecordId first = offered(product);
        RecordId second = offered(product);
        RecordId as = town.party(town.bankA);
        town.scene.grant(town.bankA, new FinanceActs.Agree(as, first, product));
        assertThat(town.scene.refused(town.bankA, new FinanceActs.Agree(as, second, product)))
                .isEqualTo(Code.BUDGET_EXCEEDED.refusal("id", product.value(), "command", "0"));
    }

    private RecordId offered(RecordId product) {
        Town.Market market = town.market();
        FinanceActs.MakeOffer make = new FinanceActs.MakeOffer(
                market.run(), market.demand(), List.of(new FinanceActs.Share(product, 2_000_000, 40_000)), Scene.START);
        RecordId offer = town.scene.create(town.clerkP, make);
        town.scene.grant(town.owner, town.accept(offer));
        return offer;
    }

    @Test
    void the_largest_amounts_of_all_do_not_overflow() {
        RecordId right = town.right();
        Valuation vast = new Valuation(
                Json.MAX_NUMBER, Json.MAX_NUMBER, Json.MAX_NUMBER, 1, Town.SOME, Town.SOME, Town.SOME, Scene.START);
        RecordId certificate = town.scene.put(
                new Certificate(right, town.valuer.account(), vast, Scene.START, Certificate.State.VALID, null, null),
                Scene.PLATFORM);
        DemandTerms wanted =
                new DemandTerms(FinanceKind.PLEDGE, Json.MAX_NUMBER, 1, 1_000_000, Industry.AUTO, new Region("31"), 6);
        RecordId demand = town.scene.create(
                town.owner,
                new FinanceActs.PostDemand(town.party(town.owner), wanted, right, certificate, Scene.PLATFORM));
        ProductTerms all = new ProductTerms(
                FinanceKind.PLEDGE,
                Json.MAX_NUMBER,
                1,
                Json.MAX_NUMBER,
                1,
                List.of(new RateStep(1, 1_000_000)),
                10_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")));
        RecordId product = town.product(town.bankA, all);
        RecordId run = town.scene.create(town.clerkP, town.recordRun());
        FinanceActs.Share share = new FinanceActs.Share(product, Json.MAX_NUMBER, 1_000_000);
        RecordId offer =
                town.scene.create(town.clerkP, new FinanceActs.MakeOffer(run, demand, List.of(share), Scene.START));
        town.scene.grant(town.owner, town.accept(offer));
        town.scene.grant(town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, product));
        assertThat(town.scene.body(product, Product.class).leftFen()).isZero();
        List<FinanceActs.Share> six = Collections.nCopies(6, share);
        assertThat(town.scene
                        .refused(town.clerkP, new FinanceActs.MakeOffer(run, demand, six, Scene.START))
                        .code())
                .isEqualTo(Code.DEMAND_NOT_OPEN);
    }
}
