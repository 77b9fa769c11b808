package io.aval.engine.audit;

import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.InputTree;
import io.aval.engine.market.Market;
import io.aval.engine.market.Reason;
import io.aval.engine.statement.ResultTree;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes both Merkle roots of a run again, as those can who know its secret: the Platform and the witness. */
public final class RootAuditor {

    private RootAuditor() {}

    /** {@return which of the manifest's roots differ from the recomputed ones} */
    public static List<Violation> audit(
            Market market,
            Allocation allocation,
            Map<String, Reason> shortfalls,
            Optional<Prices> prices,
            byte[] secret,
            Digest inputsRoot,
            Digest resultRoot) {
        List<Violation> violations = new ArrayList<>();
        Digest inputs = InputTree.of(market, secret).root();
        if (!inputs.equals(inputsRoot)) {
            violations.add(new Violation(Kind.INPUTS_ROOT, "recomputed " + inputs));
        }
        Digest result = new ResultTree(market, allocation, shortfalls, prices, secret).root();
        if (!result.equals(resultRoot)) {
            violations.add(new Violation(Kind.RESULT_ROOT, "recomputed " + result));
        }
        return violations;
    }
}
