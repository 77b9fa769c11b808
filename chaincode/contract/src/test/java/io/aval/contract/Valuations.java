package io.aval.contract;

import io.aval.contract.network.Network;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.record.RecordId;
import java.math.BigDecimal;
import java.util.List;

/** Evaluations by a published model that come out near a wanted value. */
final class Valuations {

    private final Model model = HouseModels.ipValueQuick();
    private final RecordId modelId;

    /** Publishes the model and has it approved. */
    Valuations(Network network) {
        modelId = network.nextId();
        network.act(Market.CLERK_P, new ModelActs.Publish(model));
        network.act(Market.REGULATOR, new ModelActs.Approve(modelId));
    }

    /** By one comparable sale. */
    Evaluating.Request at(RecordId right, long fen) {
        List<Leaf> leaves = List.of(
                Leaf.claimed("kind", RightKind.SOFTWARE.name()),
                Leaf.claimed("industry", "AUTO"),
                Leaf.claimed("gate.in-force", "1"),
                Leaf.claimed("gate.ownership", "1"),
                Leaf.claimed(
                        "comparable-price.1",
                        Decimal.of(BigDecimal.valueOf(fen, 2)).value()),
                Leaf.claimed("comparable-ratio.1", "1"));
        return of(right, Sheet.of(Market.START, Market.SOME, leaves));
    }

    Evaluating.Request of(RecordId right, Sheet sheet) {
        Digest result = Appraisal.evaluate(sheet, model, Appraisal.seed(right, sheet, model))
                .digest();
        return new Evaluating.Request(modelId, sheet, result);
    }
}
