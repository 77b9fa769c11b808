package io.aval.rules.scene;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.quality.Branch;
import io.aval.rules.appraisal.quality.Head;
import io.aval.rules.appraisal.quality.Indicator;
import io.aval.rules.appraisal.quality.Tree;
import io.aval.rules.appraisal.quality.Weight;
import io.aval.rules.appraisal.quality.WeightSet;
import io.aval.rules.appraisal.right.Method;
import io.aval.rules.appraisal.right.RateRow;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.right.ShareLink;
import io.aval.rules.appraisal.right.Spreads;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.record.RecordId;
import java.math.BigDecimal;
import java.util.List;

/**
 * Inputs that come out at a wanted value and grade, by a model made for tests: one comparable sale, nothing drawn, one
 * indicator.
 *
 * @param grade 1 to 5
 */
public record Valued(long valueFen, int grade) {

    private static final Decimal NONE = Decimal.ZERO;
    private static final Decimal ALL = Decimal.of(1);

    public static Valued at(long valueFen, int grade) {
        return new Valued(valueFen, grade);
    }

    /** The model, good for two years from that day. */
    public static Model model(BusinessDay day) {
        return new Model(
                "test-value",
                1,
                Family.RIGHT,
                day,
                day.plusMonths(24),
                parameters().json());
    }

    private static RightModel parameters() {
        Indicator points =
                new Indicator("points", "points", "points", List.of(), NONE, Decimal.of(100), NONE, 0, false);
        Branch branch = new Branch("all", "all", List.of(points));
        Tree tree = new Tree("test", List.of(RightKind.values()), List.of(new Head("test", "test", List.of(branch))));
        List<Weight> weights =
                List.of(new Weight("test", ALL), new Weight("test.all", ALL), new Weight("test.all.points", ALL));
        RateRow rate =
                new RateRow("TEST", List.of(RightKind.values()), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        return new RightModel(
                RightModel.of(HouseModels.ipValue().parameters()).leaves(),
                List.of(tree),
                List.of(new WeightSet("test", 1, "pledge", "test", weights, List.of())),
                List.of(),
                List.of(),
                List.of(rate),
                List.of(),
                List.of(),
                new ShareLink(false, NONE, NONE, "none"),
                new Spreads(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE),
                List.of(),
                List.of(95, 75, 55, 35, 15, 14, 13, 12, 11).stream()
                        .map(Decimal::of)
                        .toList(),
                Decimal.of(2),
                NONE,
                NONE,
                2,
                List.of(Method.MARKET));
    }

    public Sheet sheet(BusinessDay day) {
        return Sheet.of(
                day,
                Digest.of("salt of the sheet"),
                List.of(
                        Leaf.claimed("kind", RightKind.INVENTION.name()),
                        Leaf.claimed("industry", "TEST"),
                        Leaf.claimed(
                                "comparable-price.1",
                                Decimal.of(BigDecimal.valueOf(valueFen, 2)).value()),
                        Leaf.claimed("comparable-ratio.1", "1"),
                        Leaf.claimed("life.economic", "5"),
                        Leaf.claimed("test.all.points", Integer.toString(120 - 20 * grade))));
    }

    /** A request with the outcome that everybody computes. */
    public Evaluating.Request request(RecordId subject, RecordId modelId, Model model, BusinessDay day) {
        return request(subject, sheet(day), modelId, model);
    }

    /** A request about any sheet. */
    public static Evaluating.Request request(RecordId subject, Sheet sheet, RecordId modelId, Model model) {
        Digest result = Appraisal.evaluate(sheet, model, Appraisal.seed(subject, sheet, model))
                .digest();
        return new Evaluating.Request(modelId, sheet, result);
    }
}
