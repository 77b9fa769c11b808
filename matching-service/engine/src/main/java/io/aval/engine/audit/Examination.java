package io.aval.engine.audit;

import io.aval.engine.allocation.Exactness;
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
    private final Promise promise;
    private final Findings findings;
    private final Inspection whole;
    private final @Nullable Tariff tariff;

    private Examination(Source source, Holdings holdings, Promise promise, Optional<Prices> prices, Findings findings) {
        this.source = source;
        this.holdings = holdings;
        this.promise = promise;
        this.findings = findings;
        holdings.close(findings);
        tariff = tariff(prices);
        whole = new Inspection(source, holdings, promise, tariff);
    }

    /**
     * Examines what is held.
     *
     * @param holdings all parts, entered and not yet closed
     * @param findings gets the violations
     * @param threads how many look at once
     */
    static Examination of(
            Source source,
            Holdings holdings,
            Promise promise,
            Optional<Prices> prices,
            Findings findings,
            int threads) {
        Examination examination = new Examination(source, holdings, promise, prices, findings);
        examination.inspect(threads);
        examination.claim();
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
                whole.excused,
                holdings.splitDemands(),
                Math.max(0, source.productSide().nodes() - 1),
                gap());
    }

    private @Nullable Tariff tariff(Optional<Prices> prices) {
        if (!promise.priced()) {
            return null;
        }
        if (prices.isEmpty()) {
            findings.add(Kind.PRICES_ABSENT, promise.mode.title());
            return null;
        }
        Tariff sound = Tariff.of(source, prices.get(), findings);
        if (sound != null && promise.proven()) {
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
                                            source, holdings, promise, tariff)
                                    .inspect(block * BLOCK, Math.min(demands, (block + 1) * BLOCK)))
                            .toList())
                    .join();
            looks.forEach(this::add);
        }
        whole.hopes.report((demand, product) -> whole.block(demand, product, false));
        findings.add(whole.findings);
    }

    private void add(Inspection look) {
        whole.pairs += look.pairs;
        whole.blocking += look.blocking;
        whole.envied += look.envied;
        whole.envious += look.envious;
        whole.excused += look.excused;
        whole.partsBind |= look.partsBind;
        whole.ticketsBind |= look.ticketsBind;
        whole.highestCost = Math.max(whole.highestCost, look.highestCost);
        whole.excess = whole.excess.add(look.excess);
        whole.findings.add(look.findings);
        whole.hopes.add(look.hopes);
        whole.row.add(look.row);
    }

    private void claim() {
        if (promise.crossing && promise.claimed != Exactness.HEURISTIC && promise.mode != Mode.RECOMMEND) {
            findings.add(Kind.CAPS_CROSS, "pairs cannot be judged");
        }
        if (promise.tooWeak(whole.partsBind, whole.ticketsBind)) {
            findings.add(Kind.CLAIM_TOO_WEAK, promise.mode.title() + " " + promise.claimed);
        }
    }

    private void promises() {
        Mode mode = promise.mode;
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
