package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.identifier.RightKind;
import java.util.List;

/**
 * Haircuts by kind of right, and what makes them larger. A policy parameter: no public source fixes these figures.
 *
 * @param kinds one row for each kind of right
 * @param illiquid added where nobody has ever bought or licensed the right
 * @param traded added where it was traded or licensed once; nothing from twice on
 * @param spread how much of the valuation's downward spread (P50 − P5) / P50 is added
 * @param specific added in full where the right is worth something to its owner alone
 * @param event added for each legal event against it
 * @param fullLifeYears remaining life from which on nothing is added
 * @param shortLife added in full where no life remains, and in proportion in between
 */
public record HaircutTable(
        @Size(min = 1, max = 5) List<Row> kinds,
        Decimal illiquid,
        Decimal traded,
        Decimal spread,
        Decimal specific,
        Decimal event,
        @Range(min = 1, max = 100) int fullLifeYears,
        Decimal shortLife) {

    /** Base haircut and policy ceiling on loan to value of one kind. */
    public record Row(RightKind kind, Decimal haircut, Decimal ceiling) {}

    /** The default: ceilings of 30 % for an invention, 15 % utility model, 10 % design, 40 % trademark, 20 % software. */
    public static final HaircutTable STANDARD = new HaircutTable(
            List.of(
                    row(RightKind.INVENTION, "0.4", "0.3"),
                    row(RightKind.UTILITY_MODEL, "0.6", "0.15"),
                    row(RightKind.DESIGN, "0.7", "0.1"),
                    row(RightKind.TRADEMARK, "0.35", "0.4"),
                    row(RightKind.SOFTWARE, "0.55", "0.2")),
            new Decimal("0.15"),
            new Decimal("0.05"),
            new Decimal("0.25"),
            new Decimal("0.1"),
            new Decimal("0.1"),
            5,
            new Decimal("0.2"));

    /**
     * What is known of a right as collateral.
     *
     * @param trades how often it was sold or licensed
     * @param spread (P50 − P5) / P50 of its valuation, 0 to 1
     * @param lifeYears remaining life, years
     * @param events legal events against it in force
     * @param specificity how far it is worth something to its owner alone, 0 to 1
     */
    public record Traits(RightKind kind, int trades, double spread, double lifeYears, int events, double specificity) {

        /** Throws {@link IllegalArgumentException} with reason {@code range}. */
        public Traits {
            Bounds.part(spread);
            Bounds.part(specificity);
            Bounds.amount(lifeYears);
            Bounds.within(Math.min(trades, events), 0, Double.MAX_VALUE);
        }
    }

    /** The haircut, 1 at most; 1 for a kind that the table does not know. */
    public double haircut(Traits traits) {
        for (Row row : kinds) {
            if (row.kind() == traits.kind()) {
                double liquidity = switch (traits.trades()) {
                    case 0 -> illiquid.real();
                    case 1 -> traded.real();
                    default -> 0;
                };
                double lacking = Math.max(0, 1 - traits.lifeYears() / fullLifeYears);
                double sum = row.haircut().real()
                        + liquidity
                        + spread.real() * traits.spread()
                        + specific.real() * traits.specificity()
                        + event.real() * traits.events()
                        + shortLife.real() * lacking;
                return Math.min(1, sum);
            }
        }
        return 1;
    }

    /** The policy ceiling on loan to value; 0 for a kind that the table does not know. */
    public double ceiling(RightKind kind) {
        for (Row row : kinds) {
            if (row.kind() == kind) {
                return row.ceiling().real();
            }
        }
        return 0;
    }

    /** Largest loan for the value: what the collateral bears, and never above the ceiling of policy. */
    public double maximalLtv(Traits traits, double cost, double rate, double years, double buffer) {
        double bears = new Collateral(haircut(traits), cost, rate, years).maximalLtv(buffer);
        return Math.min(bears, ceiling(traits.kind()));
    }

    private static Row row(RightKind kind, String haircut, String ceiling) {
        return new Row(kind, new Decimal(haircut), new Decimal(ceiling));
    }
}
