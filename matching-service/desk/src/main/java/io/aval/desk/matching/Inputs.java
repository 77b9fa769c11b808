package io.aval.desk.matching;

import io.aval.engine.importing.DemandRule;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan reads.
 *
 * @param market demands and products
 * @param onLedger the demands that stand on the ledger; the others come from an import
 */
record Inputs(Market market, Set<String> onLedger) {

    /**
     * Reads it.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code TOO_LARGE} if it passes a bound of the engine; {@code
     *     UNKNOWN_RECORD} for an import that is not at hand
     */
    static Inputs read(RunPlan plan, RecordIndex index, CompanyImports imports) {
        LedgerMarket open = new LedgerMarket(index.asOf(plan.block()), plan.day());
        List<Demand> ledgers = open.demands();
        List<Demand> demands = new ArrayList<>(ledgers);
        MatchOrder order = plan.order();
        order.companies().ifPresent(file -> demands.addAll(DemandRule.demands(imports.rows(file), order.seed())));
        try {
            Market market = new Market(demands, open.products());
            return new Inputs(market, ledgers.stream().map(Demand::id).collect(Collectors.toUnmodifiableSet()));
        } catch (IllegalArgumentException e) {
            throw Code.TOO_LARGE.refuse("market", String.valueOf(e.getMessage()));
        }
    }
}
