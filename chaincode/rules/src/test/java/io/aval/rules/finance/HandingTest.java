package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.evaluation.Papers;
import io.aval.rules.rating.Rating;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import org.junit.jupiter.api.Test;

/** Papers go to whom a loan is offered, with the certificate, and to nobody else. */
class HandingTest {

    private final Town town = new Town();

    @Test
    void the_financiers_of_an_offer_receive_certificate_and_papers() {
        FinanceActs.HandPapers hand = town.handPapers(town.market());
        assertThat(town.scene.opening(hand.papers()).custodians()).containsExactly(Scene.PLATFORM);
        town.scene.grant(town.clerkP, hand);
        assertThat(town.scene.opening(hand.papers()).custodians())
                .containsExactlyInAnyOrder(Scene.PLATFORM, Scene.BANK_A, Scene.BANK_B);
        assertThat(town.scene.opening(hand.proof()).custodians())
                .containsExactlyInAnyOrder(Scene.PLATFORM, Scene.BANK_A, Scene.BANK_B);
        assertThat(town.scene.body(hand.papers(), Papers.class).handed())
                .containsExactlyInAnyOrder(town.bankA.account(), town.bankB.account());
    }

    @Test
    void papers_of_another_certificate_are_not_handed() {
        FinanceActs.HandPapers hand = town.handPapers(town.market());
        FinanceActs.HandPapers other = town.handPapers(town.market());
        assertThat(town.scene.refused(
                        town.clerkP, new FinanceActs.HandPapers(hand.offer(), other.proof(), other.papers())))
                .isEqualTo(Code.PAPERS_MISFIT.refusal("id", other.proof().value(), "command", "0"));
        assertThat(town.scene.refused(
                        town.clerkP, new FinanceActs.HandPapers(hand.offer(), hand.proof(), other.papers())))
                .isEqualTo(Code.PAPERS_MISFIT.refusal("id", hand.proof().value(), "command", "0"));
    }

    @Test
    void a_declined_offer_opens_no_books() {
        Town.Market market = town.market();
        FinanceActs.HandPapers hand = town.handPapers(market);
        town.scene.grant(town.owner, new FinanceActs.Decline(town.party(town.owner), hand.offer(), market.demand()));
        assertThat(town.scene.refused(town.clerkP, hand).code()).isEqualTo(Code.OFFER_NOT_OPEN);
    }

    @Test
    void another_organisations_operator_hands_nothing() {
        assertThat(town.scene
                        .refused(town.clerkA, town.handPapers(town.market()))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void a_rating_of_the_borrower_is_handed_too() {
        Town.Market market = town.market();
        RecordId offer = town.handPapers(market).offer();
        RecordId rating = town.scene.create(town.valuer, town.assess(town.owner));
        RecordId papers = town.scene.body(rating, Rating.class).evaluation().papers();
        town.scene.grant(town.clerkP, new FinanceActs.HandPapers(offer, rating, papers));
        assertThat(town.scene.opening(rating).custodians()).contains(Scene.BANK_A, Scene.BANK_B);
        RecordId stranger = town.scene.create(town.valuer, town.assess(town.endorsee));
        RecordId others = town.scene.body(stranger, Rating.class).evaluation().papers();
        assertThat(town.scene
                        .refused(town.clerkP, new FinanceActs.HandPapers(offer, stranger, others))
                        .code())
                .isEqualTo(Code.PAPERS_MISFIT);
    }
}
