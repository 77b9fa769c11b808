package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Manifest.Exactness;
import io.aval.rules.finance.Review.Finding;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifest of a run, and what a witness says about it. */
class RunTest {

    private static final String STABLE = "STABLE-UNSPLITTABLE-1";
    private static final String WELFARE = "WELFARE-1";

    private final Town town = new Town();
    private final Deals deals = new Deals(town);

    @Test
    void every_member_holds_a_run_with_a_manifest_and_the_platform_alone_one_without() {
        RecordId published = town.scene.create(town.clerkP, Deals.recordRun());
        assertThat(town.scene.opening(published).custodians()).isEmpty();
        RecordId kept = town.scene.create(town.clerkP, town.recordRun());
        assertThat(town.scene.opening(kept).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void what_a_run_for_welfare_leaves_blocking_is_told_and_of_a_stable_one_refused() {
        Manifest told = Deals.manifest(WELFARE, Exactness.EXACT, 0, 12);
        Run run = town.scene.body(town.scene.create(town.clerkP, Deals.recordRun(told)), Run.class);
        assertThat(run.manifest()).isEqualTo(told);
        assertThat(run.blockingPairs()).isZero();
        assertThat(refusal(Deals.manifest(STABLE, Exactness.EXACT, 0, 12)))
                .isEqualTo(Code.RUN_FAILED_VERIFICATION.refusal("blockingPairs", "12", "command", "0"));
    }

    record Misfit(String field, Manifest manifest) {
        @Override
        public String toString() {
            return field;
        }
    }

    static Stream<Misfit> misfits() {
        Manifest good = Deals.manifest(WELFARE, Exactness.EXACT, 0, 0);
        return Stream.of(
                new Misfit("gapPpm", Deals.manifest(WELFARE, Exactness.EXACT, 1, 0)),
                new Misfit("prices", with(good, 3, 2, 0, false)),
                new Misfit("stabilityPpm", with(good, 3, 2, 1, true)),
                new Misfit("inputRows", with(good, 2, 2, 0, true)),
                new Misfit("resultRows", with(good, 3, 0, 0, true)));
    }

    private static Manifest with(Manifest m, long inputs, long results, int stabilityPpm, boolean priced) {
        return new Manifest(
                m.mode(),
                m.height(),
                m.transaction(),
                m.day(),
                m.companies(),
                m.profiles(),
                m.rules(),
                m.inputsRoot(),
                inputs,
                m.resultRoot(),
                results,
                m.candidates(),
                m.objective(),
                priced ? m.prices() : null,
                m.exactness(),
                m.gapPpm(),
                m.blockingPairs(),
                m.envy(),
                stabilityPpm,
                m.verdict());
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void a_verdict_that_does_not_fit_its_mode_is_refused_by_field(Misfit misfit) {
        assertThat(refusal(misfit.manifest()))
                .isEqualTo(Code.RUN_VERDICT_MISFIT.refusal("field", "/manifest/" + misfit.field(), "command", "0"));
    }

    @Test
    void a_bounded_or_heuristic_run_tells_its_gap_and_needs_no_prices() {
        Manifest bounded = with(Deals.manifest(WELFARE, Exactness.BOUNDED, 310, 4), 3, 2, 0, false);
        town.scene.grant(town.clerkP, Deals.recordRun(bounded));
        town.scene.grant(
                town.clerkP, Deals.recordRun(with(Deals.manifest(STABLE, Exactness.HEURISTIC, 1, 0), 4, 2, 9, false)));
    }

    private Refusal refusal(Manifest manifest) {
        return town.scene.refused(town.clerkP, Deals.recordRun(manifest));
    }

    @Test
    void a_witness_agrees_with_the_same_verdict_only() {
        RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
        Digest other = Digest.of("another verdict");
        assertThat(confirming(run, Finding.AGREED, other)).isEqualTo(Code.RUN_VERDICT_MISFIT);
        town.scene.grant(Scene.REGULATOR, new FinanceActs.ConfirmRun(run, Finding.AGREED, Deals.VERDICT));
        assertThat(town.scene.body(run, Run.class).review())
                .isEqualTo(new Review(Scene.WITNESS, Finding.AGREED, Deals.VERDICT, Scene.START));
        assertThat(confirming(run, Finding.AGREED, Deals.VERDICT)).isEqualTo(Code.RUN_REVIEWED);
    }

    @Test
    void what_was_agreed_to_may_be_disputed_later_and_a_dispute_stays() {
        RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
        town.scene.grant(
                Scene.REGULATOR,
                new FinanceActs.ConfirmRun(run, Finding.AGREED, Deals.VERDICT),
                new FinanceActs.ConfirmRun(run, Finding.DISPUTED, Town.SOME));
        assertThat(confirming(run, Finding.AGREED, Deals.VERDICT)).isEqualTo(Code.RUN_REVIEWED);
        assertThat(confirming(run, Finding.DISPUTED, Town.SOME)).isEqualTo(Code.RUN_REVIEWED);
    }

    private Code confirming(RecordId run, Finding finding, Digest verdict) {
        return town.scene
                .refused(Scene.REGULATOR, new FinanceActs.ConfirmRun(run, finding, verdict))
                .code();
    }

    @Test
    void a_run_without_manifest_and_an_officer_of_no_witness_confirm_nothing() {
        RecordId kept = town.scene.create(town.clerkP, town.recordRun());
        assertThat(confirming(kept, Finding.DISPUTED, Town.SOME)).isEqualTo(Code.RUN_WITHOUT_MANIFEST);
        RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
        Actor stranger = Scene.actor(Scene.PLATFORM, "regulator-9", Role.REGULATOR);
        assertThat(town.scene
                        .refused(stranger, new FinanceActs.ConfirmRun(run, Finding.AGREED, Deals.VERDICT))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void a_disputed_run_makes_no_offer_and_its_open_ones_are_declined_at_most() {
        Town.Market market = deals.published();
        RecordId offer = town.scene.create(town.clerkP, town.offer(market));
        assertThat(town.scene.refused(town.owner, town.accept(offer)).code()).isEqualTo(Code.OFFER_RUN);
        town.scene.grant(Scene.REGULATOR, new FinanceActs.ConfirmRun(market.run(), Finding.DISPUTED, Town.SOME));
        assertThat(town.scene.refused(town.owner, deals.accept(offer)).code()).isEqualTo(Code.RUN_DISPUTED);
        town.scene.grant(town.owner, new FinanceActs.Decline(town.party(town.owner), offer, market.demand()));
        assertThat(town.scene.refused(town.clerkP, town.offer(market)).code()).isEqualTo(Code.RUN_DISPUTED);
    }

    @Test
    void an_acceptance_names_the_run_of_its_offer_where_everybody_reads_it() {
        RecordId offer = town.scene.create(town.clerkP, town.offer(deals.published()));
        FinanceActs.Accept good = deals.accept(offer);
        RecordId other = town.scene.create(town.clerkP, Deals.recordRun());
        assertThat(town.scene
                        .refused(
                                town.owner,
                                new FinanceActs.Accept(good.as(), offer, good.object(), good.certificate(), other))
                        .code())
                .isEqualTo(Code.OFFER_RUN);
        town.scene.grant(town.owner, good);
    }
}
