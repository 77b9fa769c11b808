package io.aval.rules.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Rated;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratings: given by an assessor, computed by every endorser, taken back by the assessor or a witness. */
class RatingTest {

    private final Town town = new Town();

    @Test
    void a_rating_states_what_its_evaluation_found() {
        RecordId id = town.scene.create(town.valuer, town.assess(town.owner));
        Rating rating = town.scene.body(id, Rating.class);
        assertThat(rating.agrees()).isTrue();
        assertThat(rating.account()).isEqualTo(town.owner.account());
        assertThat(rating.lowPpm()).isLessThanOrEqualTo(rating.pdPpm());
        assertThat(rating.pdPpm()).isLessThanOrEqualTo(rating.highPpm());
        assertThat(rating.valid(Scene.START)).isTrue();
    }

    @Test
    void a_result_that_nobody_reproduces_is_refused() {
        RatingActs.Assess honest = town.assess(town.owner);
        Evaluating.Request claimed = new Evaluating.Request(
                honest.evaluation().model(), honest.evaluation().sheet(), Town.SOME);
        assertThat(town.scene
                        .refused(
                                town.valuer,
                                new RatingActs.Assess(
                                        honest.as(),
                                        honest.enterprise(),
                                        honest.account(),
                                        claimed,
                                        honest.validUntil()))
                        .code())
                .isEqualTo(Code.EVALUATION_DIFFERS);
    }

    @Test
    void an_account_of_somebody_else_is_refused() {
        RatingActs.Assess honest = town.assess(town.owner);
        assertThat(town.scene
                        .refused(
                                town.valuer,
                                new RatingActs.Assess(
                                        honest.as(),
                                        honest.enterprise(),
                                        town.endorsee.account(),
                                        honest.evaluation(),
                                        honest.validUntil()))
                        .code())
                .isEqualTo(Code.NOT_OWN_PARTY);
    }

    @Test
    void nobody_is_rated_by_less_than_half_of_what_the_model_asks() {
        RatingActs.Assess thin = town.assess(town.owner, Rated.sheet(Scene.START, List.of("cash")));
        assertThat(town.scene.refused(town.valuer, thin).code()).isEqualTo(Code.EVALUATION_THIN);
        town.scene.grant(town.valuer, town.assess(town.owner, Rated.sheet(Scene.START, List.of("cash", "equity"))));
    }

    @Test
    void nobody_rates_itself() {
        assertThat(town.scene.refused(town.valuer, town.assess(town.valuer)).code())
                .isEqualTo(Code.VALUER_NOT_INDEPENDENT);
    }

    @Test
    void a_witness_takes_it_back_and_then_it_is_not_valid() {
        RecordId id = town.scene.create(town.valuer, town.assess(town.owner));
        town.scene.grant(Scene.REGULATOR, new RatingActs.Revoke(null, id, "office"));
        assertThat(town.scene.body(id, Rating.class).valid(Scene.START)).isFalse();
        assertThat(town.scene
                        .refused(town.valuer, new RatingActs.Revoke(town.party(town.valuer), id, "late"))
                        .code())
                .isEqualTo(Code.CERTIFICATE_NOT_VALID);
    }
}
