package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Reason;
import io.aval.engine.seed.Seed;

/**
 * The pairs of a market, read by the auditor's own code: eligible by {@link Terms}' conditions, tried fastest first where
 * the published order allows; ordered by the published preferences; of each demand the most wanted so many.
 */
final class MarketSource implements Source {
    private final Market market;
    private final Seed seed;
    private final int mostCandidates;
    private final Offers offers;
    final CapTrees caps;

    MarketSource(Market market, Seed seed, int mostCandidates) {
        this.market = market;
        this.seed = seed;
        this.mostCandidates = mostCandidates < market.products().size() ? mostCandidates : 0;
        offers = new Offers(market.products());
        caps = new CapTrees(market);
    }

    @Override
    public Side demandSide() {
        return caps.demandSide();
    }

    @Override
    public Side productSide() {
        return caps.productSide();
    }

    @Override
    public int maxParts(int demand) {
        return market.demands().get(demand).maxParts();
    }

    @Override
    public long minTicket(int product) {
        return offers.minTicket[product];
    }

    @Override
    public Row row() {
        return new Row(new Columns(new Lot(market, seed)), new Shortlist(mostCandidates));
    }

    @Override
    public void candidates(int demand, Row row) {
        Demand wanted = market.demands().get(demand);
        long[] kind = offers.of(wanted.kind());
        long[] industry = offers.ofIndustry(wanted.industry());
        long[] region = offers.ofRegion(wanted.region());
        row.shortlist().clear();
        int left = offers.size;
        for (int word = 0; word < kind.length; word++) {
            long served = kind[word];
            row.refuse(Reason.KIND, Math.min(left, Long.SIZE) - Long.bitCount(served));
            left -= Long.SIZE;
            row.refuse(Reason.INDUSTRY, Long.bitCount(served & ~industry[word]));
            served &= industry[word];
            row.refuse(Reason.REGION, Long.bitCount(served & ~region[word]));
            for (long rest = served & region[word]; rest != 0; rest &= rest - 1) {
                judge(wanted, demand, word * Long.SIZE + Long.numberOfTrailingZeros(rest), row);
            }
        }
    }

    private void judge(Demand wanted, int demand, int product, Row row) {
        long lendable = Terms.lendable(wanted.collateralFen(), offers.loanToValue[product]);
        if (wanted.grade() > offers.worstGrade[product]) {
            row.refuse(Reason.GRADE, 1);
        } else if (wanted.tenorDays() > offers.maxTenor[product]) {
            row.refuse(Reason.TENOR, 1);
        } else if (offers.rate(product, wanted.grade(), wanted.tenorDays()) > wanted.maxRatePpm()) {
            row.refuse(Reason.RATE_ABOVE_MAXIMUM, 1);
        } else if (lendable < Terms.leastLent(wanted, offers.minTicket[product])) {
            row.refuse(Reason.LOAN_TO_VALUE, 1);
        } else if (wanted.amountFen() < offers.minTicket[product]) {
            row.refuse(Reason.BELOW_MINIMUM_TICKET, 1);
        } else if (offers.asks[product] && !Terms.admits(market.products().get(product), wanted)) {
            row.refuse(Reason.CRITERION, 1);
        } else if (!Terms.admits(wanted, market.products().get(product))) {
            row.refuse(Reason.DEMAND_CRITERION, 1);
        } else {
            describe(row.pairs(), demand, product);
            row.shortlist().offer(row.pairs());
        }
    }

    /** Appends a pair, whether eligible or not. */
    void describe(Columns columns, int demand, int product) {
        Demand wanted = market.demands().get(demand);
        int at = columns.add(demand, product);
        int rate = offers.rate(product, wanted.grade(), wanted.tenorDays());
        long lendable = Terms.lendable(wanted.collateralFen(), offers.loanToValue[product]);
        long capacity = Math.min(lendable, Math.min(wanted.amountFen(), offers.maxTicket[product]));
        columns.slot[at] = caps.slot(demand, product);
        columns.cost[at] = rate;
        columns.capacity[at] = capacity;
        columns.wish[at] = capacity * wanted.maxParts() >= wanted.amountFen() ? rate : rate + (1L << 32);
        columns.wishNext[at] = -capacity;
        columns.rank[at] = wanted.grade();
        // In basis points, beyond the range of long where a loan is out of all proportion; shifted, it orders as
        // signed.
        columns.rankNext[at] = wanted.collateralFen() == 0
                ? Long.MAX_VALUE
                : Long.divideUnsigned(wanted.amountFen() * 10_000, wanted.collateralFen()) + Long.MIN_VALUE;
    }

    @Override
    public String name(int demand, int product) {
        return market.demands().get(demand).id() + " with "
                + market.products().get(product).id();
    }

    @Override
    public String node(Side side, int node) {
        return caps.name(side, node);
    }
}
