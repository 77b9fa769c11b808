package io.aval.engine.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.ReasonCounts;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every check that a mode calls for, on whatever pairs: the same findings with one thread and with several. */
final class Examination {
    private static final int BLOCK = 1_024;

    private final Source source;
    private final Holdings holdings;
    private final Mode mode;
    private final Findings findings;
    private final Inspection whole;
    private final @Nullable Tariff tariff;

    private Examination(Source source, Holdings holdings, Mode mode, Optional<Prices> prices, Findings findings) {
        this.source = source;
        this.holdings = holdings;
        this.mode = mode;
        this.findings = findings;
        holdings.close(findings);
        tariff = tariff(prices);
        whole = new Inspection(source, holdings, mode, tariff);
    }

    /**
     * Examines what is held.
     *
     * @param holdings all parts, entered and not yet closed
     * @param findings gets the violations
     * @param threads how many look at once
     */
    static Examination of(
            Source source, Holdings holdings, Mode mode, Optional<Prices> prices, Findings findings, int threads) {
        Examination examination = new Examination(source, holdings, mode, prices, findings);
        examination.inspect(threads);
        examination.promises();
        return examination;
    }

    /** {@return how many pairs were refused for which reason} */
    ReasonCounts refused() {
        return whole.row.counts();
    }

    Figures figures() {
        return new Figures(
                whole.pairs,
                holdings.placed(),
                holdings.cost(),
                holdings.parts.size,
                belowTicket(),
                whole.blocking,
                whole.envied,
                whole.envious,
                holdings.splitDemands(),
                Math.max(0, source.productSide().nodes() - 1),
                gap());
    }

    private @Nullable Tariff tariff(Optional<Prices> prices) {
        if (mode != Mode.WELFARE && mode != Mode.WELFARE_TICKETS) {
            return null;
        }
        if (prices.isEmpty()) {
            findings.add(Kind.PRICES_ABSENT, mode.title());
            return null;
        }
        Tariff sound = Tariff.of(source, prices.get(), findings);
        if (sound != null && mode == Mode.WELFARE) {
            Tariff.idle(holdings.demands, prices.get().demand(), source, findings);
            Tariff.idle(holdings.products, prices.get().product(), source, findings);
        }
        return sound;
    }

    private void inspect(int threads) {
        int demands = source.demandSide().members();
        IntStream blocks = IntStream.range(0, Math.ceilDiv(demands, BLOCK)).parallel();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            // In the order of demands, whichever thread was first.
            List<Inspection> looks = pool.submit(() -> blocks.mapToObj(block -> new Inspection(
                                            source, holdings, mode, tariff)
                                    .inspect(block * BLOCK, Math.min(demands, (block + 1) * BLOCK)))
                            .toList())
                    .join();
            looks.forEach(this::add);
        }
        whole.hopes.report(whole::block);
        findings.add(whole.findings);
    }

    private void add(Inspection look) {
        whole.pairs += look.pairs;
        whole.blocking += look.blocking;
        whole.envied += look.envied;
        whole.envious += look.envious;
        whole.highestCost = Math.max(whole.highestCost, look.highestCost);
        whole.excess = whole.excess.add(look.excess);
        whole.findings.add(look.findings);
        whole.hopes.add(look.hopes);
        whole.row.add(look.row);
    }

    private void promises() {
        Columns parts = holdings.parts;
        for (int part = 0; part < parts.size; part++) {
            int demand = parts.demand[part];
            String name = source.name(demand, parts.product[part]);
            String told = name + ": " + parts.amount[part] + " fen";
            if (mode == Mode.UNSPLIT && parts.amount[part] != holdings.demands.side.limit(demand)) {
                findings.add(Kind.SPLIT_DEMAND, told);
            }
            if (mode == Mode.WELFARE_TICKETS && parts.amount[part] < source.minTicket(parts.product[part])) {
                findings.add(Kind.BELOW_TICKET, told);
            }
            if (mode == Mode.RECOMMEND) {
                findings.add(Kind.ALLOCATED, told);
            }
        }
    }

    private long belowTicket() {
        Columns parts = holdings.parts;
        long below = 0;
        for (int part = 0; part < parts.size; part++) {
            below += parts.amount[part] < source.minTicket(parts.product[part]) ? 1 : 0;
        }
        return below;
    }

    private Optional<Gap> gap() {
        if (tariff == null) {
            return Optional.empty();
        }
        BigInteger placed = BigInteger.valueOf(holdings.placed());
        BigInteger priority = BigInteger.valueOf(Tariff.priority(source));
        BigInteger value = holdings.cost().subtract(priority.multiply(placed));
        BigInteger bound = tariff.worth().add(whole.excess).negate();
        // Every fen of any solution lowers its value by priority less the highest cost at least.
        BigInteger most = bound.negate().divide(priority.subtract(BigInteger.valueOf(whole.highestCost)));
        // And along the paths that lead to an optimum, every further fen lowers it by one at least.
        BigInteger more = most.subtract(placed).min(value.subtract(bound)).max(BigInteger.ZERO);
        return Optional.of(new Gap(
                value, bound, more.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue()));
    }
}
