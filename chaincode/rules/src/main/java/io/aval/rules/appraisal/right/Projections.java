package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.value.Comparables;
import io.aval.rules.appraisal.value.Comparables.Sale;
import io.aval.rules.appraisal.value.Cost;
import io.aval.rules.appraisal.value.ExcessEarnings;
import io.aval.rules.appraisal.value.ExcessEarnings.Contributor;
import io.aval.rules.appraisal.value.Royalty;
import io.aval.rules.appraisal.value.StagedDevelopment;
import io.aval.rules.appraisal.value.StagedDevelopment.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Brings each method's formula into the form of a {@link Projection}. Not thread-safe, since its inputs are not. */
final class Projections {

    private final RightModel model;
    private final Inputs inputs;
    private final String industry;
    private final double score;

    /**
     * For one right.
     *
     * @param score of its quality, 0 to 100, which only a declared link uses
     */
    Projections(RightModel model, Inputs inputs, String industry, double score) {
        this.model = model;
        this.inputs = inputs;
        this.industry = industry;
        this.score = score;
    }

    /** The same for other inputs. */
    Projections with(Inputs other) {
        return new Projections(model, other, industry, score);
    }

    /** Why a method cannot be used, in a few words; empty if it can. */
    Optional<String> obstacle(Method method) {
        for (String need : method.needs()) {
            if (!inputs.has(need)) {
                return Optional.of("no " + need);
            }
        }
        boolean developed = stage().isPresent();
        return switch (method) {
            case RNPV -> developed ? Optional.empty() : Optional.of("not in a stage of development");
            case ROYALTY_RELIEF, PROFIT_SHARE, EXCESS_EARNINGS, WITH_AND_WITHOUT -> {
                if (developed) {
                    yield Optional.of("still in development");
                }
                boolean shareless =
                        method == Method.PROFIT_SHARE && shares().share().isEmpty();
                boolean unpriced = method == Method.ROYALTY_RELIEF && royalty().isEmpty();
                yield shareless ? Optional.of("no share") : unpriced ? Optional.of("no royalty") : Optional.empty();
            }
            case MARKET, COST -> Optional.empty();
        };
    }

    /** What a method that nothing stands against projects. */
    Projection of(Method method) {
        double tax = inputs.number("tax");
        return switch (method) {
            case RNPV -> staged(tax);
            case ROYALTY_RELIEF -> income(method, relief(tax), new double[0], tax);
            case PROFIT_SHARE -> income(method, shared(), new double[0], tax);
            case EXCESS_EARNINGS -> excess(tax);
            case WITH_AND_WITHOUT -> income(method, premium(), new double[0], tax);
            case MARKET -> Projection.price(method, market());
            case COST -> Projection.price(method, cost());
        };
    }

    private double[] relief(double tax) {
        double[] revenue = inputs.series("revenue");
        double[] shares = new double[revenue.length];
        Arrays.fill(shares, inputs.number("contribution"));
        return Royalty.savings(revenue, shares, royalty().orElseThrow(), tax);
    }

    private Optional<Double> royalty() {
        if (inputs.has("royalty")) {
            return Optional.of(inputs.number("royalty"));
        }
        return model.royalty(industry)
                .map(row -> inputs.instead("royalty", row.royalty().real(), "usual in " + row.label()));
    }

    private ProfitShares shares() {
        return new ProfitShares(inputs, model.link(), score);
    }

    private double[] shared() {
        double share = shares().share().orElseThrow();
        double[] profits = inputs.series("profit");
        for (int year = 0; year < profits.length; year++) {
            profits[year] *= share;
        }
        return profits;
    }

    private Projection excess(double tax) {
        double[] earnings = ExcessEarnings.earnings(inputs.series("revenue"), inputs.number("margin"), tax);
        List<Contributor> contributors = new ArrayList<>();
        for (String asset : List.of("fixed", "working", "workforce")) {
            String name = "asset." + asset;
            if (inputs.has(name)) {
                contributors.add(new Contributor(inputs.number(name), inputs.number(name + "-return"), 0));
            }
        }
        double[] charges = ExcessEarnings.charges(earnings.length, contributors);
        return income(Method.EXCESS_EARNINGS, earnings, charges, tax);
    }

    private double[] premium() {
        double[] with = inputs.series("cash-with");
        double[] without = inputs.series("cash-without");
        double[] premium = new double[with.length < without.length ? with.length : without.length];
        for (int year = 0; year < premium.length; year++) {
            premium[year] = with[year] - without[year];
        }
        return premium;
    }

    private double market() {
        double[] prices = inputs.series("comparable-price");
        double[] ratios = inputs.series("comparable-ratio");
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < prices.length && i < ratios.length; i++) {
            sales.add(new Sale(prices[i], 1, ratios[i]));
        }
        return Comparables.value(sales);
    }

    private double cost() {
        return Cost.value(
                inputs.number("cost.reproduction"),
                inputs.number("cost.return"),
                inputs.number("obsolescence.functional"),
                inputs.number("obsolescence.economic"));
    }

    private Optional<String> stage() {
        return inputs.word("stage")
                .filter(word ->
                        model.stages().stream().anyMatch(row -> row.name().equals(word)));
    }

    private Projection staged(double tax) {
        List<Stage> ahead = new ArrayList<>();
        String from = stage().orElseThrow();
        for (StageRow row : model.stages()) {
            if (!ahead.isEmpty() || row.name().equals(from)) {
                String outlay = "outlay." + row.name();
                double spent = inputs.has(outlay) ? inputs.number(outlay) : inputs.instead(outlay, 0, "none told");
                ahead.add(new Stage(row.success().real(), row.years(), spent * (1 - tax)));
            }
        }
        double[] outlays = StagedDevelopment.outlays(ahead);
        double[] earnings = ExcessEarnings.earnings(inputs.series("revenue"), inputs.number("margin"), tax);
        double reached = StagedDevelopment.success(ahead) * inputs.number("contribution");
        double[] flows = new double[outlays.length + earnings.length];
        for (int year = 0; year < earnings.length; year++) {
            flows[outlays.length + year] = reached * earnings[year];
        }
        return income(Method.RNPV, flows, outlays, 0);
    }

    /** Carries flows on beyond the forecast, each year less by the model's fade, and charges with them. */
    private Projection income(Method method, double[] forecast, double[] charges, double tax) {
        double kept = 1 - model.fade().real();
        double[] flows = Arrays.copyOf(forecast, Outlook.HORIZON);
        double[] against = Arrays.copyOf(charges, Outlook.HORIZON);
        for (int year = forecast.length; year < Outlook.HORIZON; year++) {
            flows[year] = flows[year - 1] * kept;
            // Outlays of a development end before what they bring; charges on earnings do not
            against[year] = method == Method.RNPV ? 0 : against[year - 1] * kept;
        }
        return new Projection(method, 0, flows, against, tax);
    }
}
