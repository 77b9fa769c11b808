package io.aval.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.ip.IpActs;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Valued;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which version of a model may be used, and who says so. */
class ModelActsTest {

    private final Town town = new Town();

    private RecordId published() {
        return town.scene.create(town.clerkP, new ModelActs.Publish(Valued.model(Scene.START)));
    }

    private Refusal certifyingBy(RecordId model) {
        RecordId right = town.right();
        Evaluating.Request request = Valued.at(1_000, 2)
                .request(
                        right,
                        model,
                        town.scene.body(model, PublishedModel.class).model(),
                        town.scene.day());
        return town.scene.refused(
                town.valuer, new IpActs.Certify(town.party(town.valuer), right, request, town.scene.day()));
    }

    @Test
    void a_model_that_one_organisation_signed_is_not_used() {
        assertThat(certifyingBy(published()).code()).isEqualTo(Code.MODEL_UNSIGNED);
    }

    @Test
    void a_witness_of_another_organisation_approves_once() {
        RecordId model = published();
        assertThat(town.scene.refused(town.clerkP, new ModelActs.Approve(model)).code())
                .isEqualTo(Code.WRONG_ROLE);
        town.scene.grant(Scene.REGULATOR, new ModelActs.Approve(model));
        assertThat(town.scene.body(model, PublishedModel.class).approver()).isEqualTo(Scene.WITNESS);
        assertThat(town.scene
                        .refused(Scene.REGULATOR, new ModelActs.Approve(model))
                        .code())
                .isEqualTo(Code.MODEL_STATE);
    }

    @Test
    void a_retired_or_expired_model_is_not_used() {
        RecordId model = town.model(Family.RIGHT);
        BusinessDay last = town.scene.body(model, PublishedModel.class).model().until();
        town.scene.setDay(last.plusDays(1));
        assertThat(certifyingBy(model).code()).isEqualTo(Code.MODEL_EXPIRED);
        town.scene.setDay(Scene.START);
        town.scene.grant(town.clerkP, new ModelActs.Retire(model));
        assertThat(certifyingBy(model).code()).isEqualTo(Code.MODEL_EXPIRED);
        assertThat(town.scene
                        .refused(Scene.REGULATOR, new ModelActs.Retire(model))
                        .code())
                .isEqualTo(Code.MODEL_STATE);
    }

    @Test
    void a_model_of_another_family_is_not_used() {
        assertThat(certifyingBy(town.model(Family.CREDIT)).code()).isEqualTo(Code.MODEL_FAMILY);
    }

    @Test
    void only_its_publisher_or_a_witness_retires_it() {
        RecordId model = town.model(Family.RIGHT);
        Actor other = town.clerkA;
        assertThat(town.scene.refused(other, new ModelActs.Retire(model)).code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        town.scene.grant(Scene.REGULATOR, new ModelActs.Retire(model));
    }

    @Test
    void a_model_that_has_expired_is_not_published() {
        town.scene.setDay(Scene.START.plusMonths(25));
        assertThat(town.scene
                        .refused(town.clerkP, new ModelActs.Publish(Valued.model(Scene.START)))
                        .code())
                .isEqualTo(Code.MODEL_EXPIRED);
    }

    @Test
    void a_model_that_could_not_evaluate_is_not_published() {
        Model sound = Valued.model(Scene.START);
        for (String member : sound.parameters().members().keySet()) {
            TreeMap<String, Json> parameters = new TreeMap<>(sound.parameters().members());
            parameters.remove(member);
            Refusal refusal = town.scene.refused(town.clerkP, publish(sound, parameters));
            assertThat(refusal.details().get("field")).as(member).isEqualTo("/" + member);
        }
    }

    @Test
    void a_model_without_a_rule_about_an_input_is_not_published() {
        Model sound = Valued.model(Scene.START);
        TreeMap<String, Json> parameters = new TreeMap<>(sound.parameters().members());
        parameters.put("leaves", new Json.Arr(List.of()));
        assertThat(town.scene.refused(town.clerkP, publish(sound, parameters)).code())
                .isIn(Code.OUT_OF_RANGE, Code.BAD_FORMAT);
        Json.Arr leaves =
                (Json.Arr) Objects.requireNonNull(sound.parameters().members().get("leaves"));
        for (int i = 0; i < leaves.items().size(); i++) {
            List<Json> fewer = new ArrayList<>(leaves.items());
            Json.Obj gone = (Json.Obj) fewer.remove(i);
            parameters.put("leaves", new Json.Arr(fewer));
            if (gone.canonical().contains("\"name\":\"tax\"")) {
                assertThat(town.scene
                                .refused(town.clerkP, publish(sound, parameters))
                                .code())
                        .isEqualTo(Code.BAD_FORMAT);
                return;
            }
        }
        throw new AssertionError("the model has a rule about the tax");
    }

    private static ModelActs.Publish publish(Model like, SortedMap<String, Json> parameters) {
        return new ModelActs.Publish(new Model(
                like.name(), like.version(), like.family(), like.from(), like.until(), new Json.Obj(parameters)));
    }

    @Test
    void every_member_reads_it() {
        assertThat(town.scene.opening(published()).custodians()).isEmpty();
    }
}
