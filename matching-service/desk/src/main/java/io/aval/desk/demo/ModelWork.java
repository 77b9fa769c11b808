package io.aval.desk.demo;

import io.aval.engine.training.sme.HouseModel;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.record.RecordId;
import java.util.List;

/** Publishes the house's models at the platform, and has the regulator approve them. */
final class ModelWork {

    /** How many acts that are. */
    static final int ACTS = 6;

    private final Crew crew;

    ModelWork(Crew crew) {
        this.crew = crew;
    }

    /** The model by which the demonstration's rights are valued. */
    record Quick(RecordId id, Model model) {}

    Quick run() {
        publish("model", HouseModels.ipValue());
        publish("model-credit", HouseModel.shipped());
        Model quick = HouseModels.ipValueQuick();
        return new Quick(publish("model-quick", quick), quick);
    }

    private RecordId publish(String request, Model model) {
        RecordId id = RecordId.of(
                crew.act(DemoPlan.operator(Demo.PLATFORM), request, List.of(new ModelActs.Publish(model)))
                        .txId(),
                0);
        crew.act(DemoPlan.REGULATOR, request + "-approval", List.of(new ModelActs.Approve(id)));
        return id;
    }
}
