package io.aval.rules.scene;

import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.credit.Calibration;
import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.CreditModel;
import io.aval.rules.appraisal.credit.GradeScale;
import io.aval.rules.appraisal.credit.Origin;
import io.aval.rules.appraisal.credit.Pool;
import io.aval.rules.appraisal.credit.Scorecard;
import io.aval.rules.appraisal.credit.Spread;
import io.aval.rules.appraisal.credit.TermCurve;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import java.util.List;

/** A credit model of one input, made for tests, and a sheet for it. */
public final class Rated {

    private static final Decimal ONE = Decimal.of(1);

    private Rated() {}

    /** The model, good for two years from that day. */
    public static Model model(BusinessDay day) {
        return new Model(
                "test-credit",
                1,
                Family.CREDIT,
                day,
                day.plusMonths(24),
                Schema.of(CreditModel.class).encode(parameters()));
    }

    private static CreditModel parameters() {
        return parameters(List.of(input("equity"), input("growth"), input("cash")));
    }

    private static CreditInput input(String name) {
        return new CreditInput(
                new LeafRule(name, Decimal.of(-1), ONE, null, 0),
                "finance",
                CreditInput.Shape.CURVE,
                List.of(Decimal.of(-1), ONE),
                List.of(Decimal.of(-1), ONE),
                List.of(),
                Decimal.of(-3),
                Decimal.ZERO,
                Decimal.ZERO,
                true);
    }

    private static CreditModel parameters(List<CreditInput> inputs) {
        return new CreditModel(
                new CreditModel.Training("made for tests", Digest.of("rows"), Origin.GENERATED, "1", 2, 1),
                Decimal.of(-3),
                inputs,
                List.of(),
                Calibration.NONE,
                new Spread(List.of(), List.of(new Decimal("0.5"))),
                new Pool(Decimal.of(2), Decimal.of(98)),
                GradeScale.USUAL,
                new TermCurve(new Decimal("0.9"), List.of(Decimal.ZERO, Decimal.ZERO)),
                Scorecard.USUAL,
                List.of(),
                365);
    }

    /** Two of three inputs. */
    public static Sheet sheet(BusinessDay day) {
        return sheet(day, List.of("equity", "growth"));
    }

    /** Those inputs. */
    public static Sheet sheet(BusinessDay day, List<String> names) {
        return Sheet.of(
                day,
                Digest.of("salt of the sheet"),
                names.stream()
                        .map(name -> new Leaf(name, "0.4", "tax office", day.plusDays(-30), 3, null))
                        .toList());
    }
}
