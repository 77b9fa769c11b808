package io.aval.desk.matching;

import io.aval.engine.audit.Figures;
import io.aval.engine.market.InputTree;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.Manifest;
import java.util.TreeMap;

/** The manifest of a computed run; it follows from the computation alone. */
final class Manifests {

    private static final int MILLION = 1_000_000;

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
                run.inputs().profiles(),
                rules == null ? RuleShelf.NO_RULES : rules,
                inputs.root(),
                inputs.rows(),
                run.tree().root(),
                run.match().allocation().parts().size(),
                plan.candidates(),
                figures.cost().toString(),
                run.report().pricesDigest().map(Digest::new).orElse(null),
                Manifest.Exactness.valueOf(run.report().exactness().name()),
                Math.min(run.report().gapPpm(), MILLION),
                // In a mode that promises stability, those against the promise: of the others there are none
                plan.mode().title().startsWith("STABLE") ? figures.brokenPairs() : figures.blockingPairs(),
                figures.enviousDemands(),
                run.report().stability().ppm(),
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
}
