package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Figures;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.market.InputTree;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Manifest;
import java.math.BigInteger;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The manifest of a computed run; it follows from the computation alone. */
final class Manifests {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private Manifests() {}

    static Manifest of(RunComputation run) {
        RunPlan plan = run.plan();
        Figures figures = run.figures();
        InputTree inputs = run.inputs().tree();
        Digest rules = plan.rules();
        return new Manifest(
                plan.mode().title(),
                plan.block(),
                plan.txId(),
                plan.day(),
                plan.companies(),
                rules == null ? RuleShelf.NO_RULES : rules,
                inputs.root(),
                inputs.rows(),
                run.tree().root(),
                run.match().allocation().parts().size(),
                plan.candidates(),
                figures.cost().toString(),
                prices(run),
                exactness(plan.mode(), figures),
                gapPpm(figures),
                figures.blockingPairs(),
                figures.enviousDemands(),
                stabilityPpm(run),
                verdict(run));
    }

    /** Digest of the auditor's own sums, which another auditor finds too. */
    private static Digest verdict(RunComputation run) {
        Figures figures = run.figures();
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("violations", new Json.Num(run.report().verdict().violationCount()));
        members.put("pairs", new Json.Num(figures.pairs()));
        members.put("placedFen", new Json.Num(figures.placedFen()));
        members.put("cost", new Json.Text(figures.cost().toString()));
        members.put("parts", new Json.Num(figures.parts()));
        members.put("belowTicket", new Json.Num(figures.belowTicket()));
        members.put("blockingPairs", new Json.Num(figures.blockingPairs()));
        members.put("enviousDemands", new Json.Num(figures.enviousDemands()));
        members.put("splitDemands", new Json.Num(figures.splitDemands()));
        members.put("splitBound", new Json.Num(figures.splitBound()));
        members.put("inputs", new Json.Text(run.report().verdict().inputsDigest()));
        members.put("result", new Json.Text(run.report().verdict().resultDigest()));
        return Digest.of(new Json.Obj(members));
    }

    private static @Nullable Digest prices(RunComputation run) {
        return run.match().prices().map(Manifests::digest).orElse(null);
    }

    private static Digest digest(Prices prices) {
        StringBuilder text = new StringBuilder("aval-match-prices-1");
        LongStream.concat(LongStream.of(prices.demand()), LongStream.of(prices.product()))
                .forEach(price -> text.append('\n').append(price));
        return Digest.of(text.toString());
    }

    private static Manifest.Exactness exactness(Mode mode, Figures figures) {
        boolean closed = figures.gap().map(Gap::closed).orElse(false);
        return switch (mode) {
            case STABLE_DEMAND, STABLE_PRODUCT -> Manifest.Exactness.EXACT;
            case WELFARE, WELFARE_TICKETS -> closed ? Manifest.Exactness.EXACT : Manifest.Exactness.BOUNDED;
            case UNSPLIT, RECOMMEND -> Manifest.Exactness.BOUNDED;
        };
    }

    /** The distance from the optimum in millionths of its value, rounded up; a whole where the bound is nothing. */
    private static int gapPpm(Figures figures) {
        return figures.gap()
                .filter(gap -> !gap.closed() && gap.bound().signum() != 0)
                .map(gap -> gap.cost()
                        .multiply(MILLION)
                        .add(gap.bound().abs())
                        .subtract(BigInteger.ONE)
                        .divide(gap.bound().abs())
                        .min(MILLION)
                        .intValueExact())
                .orElse(0);
    }

    /** What of the optimum's money stability does not place, millionths. */
    private static int stabilityPpm(RunComputation run) {
        return run.stability()
                .flatMap(stability -> stability.placedPpm())
                .map(placed -> MILLION.subtract(placed.min(MILLION)).intValueExact())
                .orElse(0);
    }
}
