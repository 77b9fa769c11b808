package io.aval.desk.matching;

import io.aval.desk.observation.Known;
import io.aval.desk.observation.Observations;
import io.aval.engine.importing.DemandRule;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Records;
import io.aval.engine.market.Demand;
import io.aval.engine.market.InputTree;
import io.aval.engine.market.Market;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Quota;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan reads.
 *
 * @param market demands, products, and the caps that their owners posted
 * @param onLedger the demands that stand on the ledger; the others come from an import
 * @param profiles digest over the files of profiles that say something of enterprises; absent if there are none
 * @param secret of whoever holds all records that were read, and of nobody else: it blinds the rows of the run's trees
 */
public record Inputs(
        Market market, Set<String> onLedger, @Nullable Digest profiles, Digest secret) {

    /** Where a desk reads plans from. */
    public record Sources(RecordIndex index, Observations observations, RuleShelf rules) {}

    /**
     * Reads it.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code TOO_LARGE} if it passes a bound of the engine; {@code
     *     IMPORT_ABSENT} and {@code UNKNOWN_RECORD} for an import or a file of rules that is not at hand; the imports of
     *     profiles are needed always
     */
    static Inputs read(RunPlan plan, Sources sources) {
        return read(plan, sources, quota -> true);
    }

    /** The same under some of the quotas alone: those that whoever asks may know of. */
    static Inputs read(RunPlan plan, Sources sources, Predicate<Quota> quotas) {
        return sources.observations().asking(plan.block(), plan.day(), known -> read(plan, sources, quotas, known));
    }

    private static Inputs read(RunPlan plan, Sources sources, Predicate<Quota> quotas, Known known) {
        Records records = sources.index().asOf(plan.block()).heldBy(plan.platform());
        LedgerMarket open = new LedgerMarket(records, plan.day(), known);
        List<Demand> ledgers = open.demands();
        List<Demand> demands = new ArrayList<>(ledgers);
        MatchOrder order = plan.order();
        order.companies().ifPresent(file -> demands.addAll(DemandRule.demands(known.companies(file), order.seed())));
        try {
            LedgerCaps caps = new LedgerCaps(
                    records, plan.day(), quotas.and(quota -> quota.addressee().equals(plan.platform())));
            Market posted = caps.under(new Market(demands, open.products()));
            Market market = order.rules()
                    .map(rules -> sources.rules().applied(rules, posted))
                    .orElse(posted);
            Set<String> onLedger = ledgers.stream().map(Demand::id).collect(Collectors.toUnmodifiableSet());
            List<String> read = new ArrayList<>(onLedger);
            market.products().forEach(product -> read.add(product.id()));
            caps.ids().forEach(id -> read.add(id.value()));
            return new Inputs(market, onLedger, open.profiles(), RunSecret.of(plan, read, records));
        } catch (IllegalArgumentException e) {
            throw Code.TOO_LARGE.refuse("market", String.valueOf(e.getMessage()));
        }
    }

    /** The tree under whose root every party finds its rows. */
    InputTree tree() {
        return InputTree.of(market, secret.bytes());
    }
}
