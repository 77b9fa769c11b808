package io.aval.rules.evaluation;

import io.aval.rules.act.Act;
import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.appraisal.Model;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;

/** Publishing, approving and retiring versions of models. */
public final class ModelActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("model.publish", Publish.class, Set.of(Role.OPERATOR), ModelActs::publish),
            Act.of("model.approve", Approve.class, Set.of(Role.REGULATOR), ModelActs::approve),
            Act.of("model.retire", Retire.class, Set.of(Role.OPERATOR, Role.REGULATOR), ModelActs::retire));

    /** An organisation publishes a version of a model; name and version together are used once. */
    public record Publish(Model model) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /** A witness approves what another organisation published; from then on it may be used. */
    public record Approve(RecordId model) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(model);
        }
    }

    /** The publisher's organisation or a witness ends the use of a version; what was evaluated by it stands. */
    public record Retire(RecordId model) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(model);
        }
    }

    private ModelActs() {}

    private static void publish(Publish command, Docket docket) {
        Model model = command.model();
        docket.requireOperator(docket.caller().organisation());
        Code.MODEL_EXPIRED.unless(
                !docket.day().isAfter(model.until()) && !model.from().isAfter(model.until()), "field", "/model/until");
        Appraisal.requireSound(model);
        docket.claim("model", model.name() + "/" + model.version());
        docket.create(new PublishedModel(model, docket.caller(), null, PublishedModel.State.PROPOSED), Set.of());
    }

    private static void approve(Approve command, Docket docket) {
        docket.onlyWitness();
        Held<PublishedModel> held = docket.need(command.model(), PublishedModel.class);
        Organisation own = docket.caller().organisation();
        Code.MODEL_STATE.unless(
                held.body().state() == PublishedModel.State.PROPOSED,
                "id",
                command.model().value());
        boolean second = !held.body().publisher().organisation().equals(own);
        Code.MODEL_UNSIGNED.unless(second, "organisation", own.value());
        docket.replace(held, held.body().approvedBy(own));
    }

    private static void retire(Retire command, Docket docket) {
        Held<PublishedModel> held = docket.need(command.model(), PublishedModel.class);
        Organisation own = docket.caller().organisation();
        boolean publisher = held.body().publisher().organisation().equals(own);
        boolean entitled = docket.actor().role() == Role.OPERATOR
                ? publisher
                : docket.charter().witnesses().contains(own);
        Code.WRONG_ORGANISATION.unless(entitled, "organisation", own.value());
        Code.MODEL_STATE.unless(
                held.body().state() != PublishedModel.State.RETIRED,
                "id",
                command.model().value());
        docket.replace(held, held.body().retired());
    }
}
