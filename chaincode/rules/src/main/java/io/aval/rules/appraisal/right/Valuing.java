package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Finding;
import io.aval.rules.appraisal.value.DeferralOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values one right by every method that has its inputs; the model's first of them carries the interval. */
final class Valuing {

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final String[] NAMES = {
        "value.p5.fen", "value.p25.fen", "value.p50.fen", "value.p75.fen", "value.p95.fen"
    };
    private static final int RATE_SCALE = 6;
    private static final int YEARS_SCALE = 2;

    private final RightModel model;
    private final RateRow row;
    private final double legal;
    private final Projections projections;
    private final Inputs inputs;

    /**
     * Of a right whose term has that many years left.
     *
     * @param row of its industry and kind
     */
    Valuing(RightModel model, RateRow row, double legal, Projections projections, Inputs inputs) {
        this.model = model;
        this.row = row;
        this.legal = legal;
        this.projections = projections;
        this.inputs = inputs;
    }

    /** The first method that has its inputs. */
    Optional<Method> preferred() {
        return model.order().stream()
                .filter(method -> projections.obstacle(method).isEmpty())
                .findFirst();
    }

    /** Why methods were left out. */
    List<Finding> leftOut() {
        List<Finding> findings = new ArrayList<>();
        for (Method method : model.order()) {
            projections.obstacle(method).ifPresent(why -> findings.add(new Finding("left-out." + method.word(), why)));
        }
        return findings;
    }

    /** Discount rate and life by such inputs; the sheet's own rate stands before the one that is built up. */
    Outlook outlook(Inputs by) {
        double rate = by.has("discount.rate")
                ? by.number("discount.rate")
                : by.times("discount.rate", row.rate().total());
        return new Outlook(rate, legal, by.number("life.economic"));
    }

    /** The value by a method in yuan, nothing drawn. */
    double central(Method method, Inputs by) {
        Outlook outlook = outlook(by);
        return projections.with(by).of(method).value(1, 0, outlook.rate(), outlook.life(1));
    }

    /**
     * Values it and says so.
     *
     * @param method that carries the interval
     * @return the simulated values in ascending order, in yuan
     */
    double[] value(Method method, long seed, List<Finding> findings) {
        Outlook outlook = outlook(inputs);
        findings.add(Finding.of("discount.rate", outlook.rate(), RATE_SCALE));
        findings.add(new Finding("discount.source", inputs.has("discount.rate") ? "sheet" : "model"));
        if (legal < Double.POSITIVE_INFINITY) {
            findings.add(Finding.of("life.legal", legal, YEARS_SCALE));
        }
        findings.add(Finding.of("life.remaining", outlook.life(1), YEARS_SCALE));
        findings.add(new Finding("link", link()));
        findings.add(new Finding("method", method.word()));
        double[] sorted = new Simulation(projections.of(method), outlook, model.spreads(), seed).run(model.draws());
        for (int i = 0; i < NAMES.length; i++) {
            findings.add(Money.finding(NAMES[i], Simulation.quantile(sorted, PROBABILITIES[i])));
        }
        double central = central(method, inputs);
        findings.add(Money.finding("value.central.fen", central));
        for (Method each : model.order()) {
            if (projections.obstacle(each).isEmpty()) {
                findings.add(Money.finding("method." + each.word() + ".fen", central(each, inputs)));
            }
        }
        findings.addAll(leftOut());
        option(central).ifPresent(findings::add);
        return sorted;
    }

    private String link() {
        ShareLink link = model.link();
        return link.on() ? link.low() + " to " + link.high() : "off";
    }

    /** What waiting with a further investment is worth, where the sheet tells of one. */
    private Optional<Finding> option(double asset) {
        if (!(inputs.has("option.investment") && inputs.has("option.volatility") && inputs.has("option.years"))) {
            return Optional.empty();
        }
        double investment = inputs.number("option.investment");
        if (!(asset > 0 && investment > 0)) {
            return Optional.empty();
        }
        DeferralOption option = DeferralOption.wasting(
                asset,
                investment,
                inputs.number("option.volatility"),
                row.riskFree().real(),
                inputs.number("option.years"));
        return Optional.of(Money.finding("option.value.fen", option.value()));
    }
}
