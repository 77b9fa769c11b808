package io.aval.engine.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Side;
import io.aval.engine.audit.Source.Row;
import io.aval.engine.audit.Violation.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A look at every pair of some neighbouring demands: does it block, is it envied, do the prices hold. One thread. */
final class Inspection {
    private final Source source;
    private final Holdings holdings;
    private final Promise promise;
    private final @Nullable Tariff tariff;
    final Row row;
    final Findings findings = new Findings();
    final Hopes hopes;
    long pairs;
    long blocking;
    long envied;
    long envious;
    long excused;
    boolean partsBind;
    boolean ticketsBind;
    int highestCost;
    BigInteger excess = BigInteger.ZERO;

    Inspection(Source source, Holdings holdings, Promise promise, @Nullable Tariff tariff) {
        this.source = source;
        this.holdings = holdings;
        this.promise = promise;
        this.tariff = tariff;
        row = source.row();
        hopes = new Hopes(source, holdings);
    }

    Inspection inspect(int from, int to) {
        for (int demand = from; demand < to; demand++) {
            row.pairs().size = 0;
            source.candidates(demand, row);
            inspect(demand);
        }
        return this;
    }

    private void inspect(int demand) {
        Columns columns = row.pairs();
        int held = holdings.count(demand);
        long need = promise.mode == Mode.UNSPLIT ? Math.max(1, holdings.demands.side.limit(demand)) : 1;
        int full = holdings.demands.lowestFull(demand, need);
        int closed = held >= source.maxParts(demand) ? demand : full;
        long before = envied;
        int found = 0;
        for (int i = 0; i < columns.size; i++) {
            int part = held == 0 ? -1 : part(demand, columns.product[i]);
            found += part < 0 ? 0 : 1;
            long amount = part < 0 ? 0 : holdings.parts.amount[part];
            if (promise.mode == Mode.UNSPLIT && !promise.crossing) {
                hope(i, amount, need, full);
            } else if (!promise.crossing) {
                judge(i, amount, part < 0 ? closed : full);
            }
            ticketsBind |= source.minTicket(columns.product[i]) > 1;
            price(i, amount);
        }
        pairs += columns.size;
        partsBind |= source.maxParts(demand) < columns.size;
        envious += envied > before ? 1 : 0;
        if (found < held) {
            strangers(demand);
        }
    }

    private int part(int demand, int product) {
        for (int part = holdings.first(demand); part < holdings.end(demand); part++) {
            if (holdings.parts.product[part] == product) {
                return part;
            }
        }
        return -1;
    }

    /** Judges a pair that trades its demand whole or not at all. */
    private void hope(int i, long amount, long whole, int full) {
        Columns columns = row.pairs();
        int demand = columns.demand[i];
        int has = holdings.demands.worst[demand];
        boolean better = has < 0 || Columns.wished(columns, i, holdings.parts, has);
        if (amount >= whole
                || whole > columns.capacity[i]
                || source.demandSide().limit(demand) == 0
                || !better) {
            return;
        }
        hopes.add(columns, i);
        if (!wanted(i, full)) {
            return;
        }
        boolean isExcused = promise.excuses(demand, full);
        Hopes.Fate fate = hopes.fate(columns, i);
        if (fate == Hopes.Fate.BLOCKING) {
            envied++;
            block(demand, columns.product[i], isExcused);
        } else if (fate == Hopes.Fate.PENDING && !isExcused) {
            hopes.keep(columns, i);
        }
    }

    private void judge(int i, long amount, int full) {
        Columns columns = row.pairs();
        if (amount >= columns.capacity[i]) {
            return;
        }
        int product = columns.product[i];
        int shut = holdings.products.lowestFull(columns.slot[i], 1);
        int worst = holdings.products.worst[shut == Side.NONE ? product : shut];
        boolean displaces = worst >= 0 && Columns.ranked(columns, i, holdings.parts, worst);
        if ((shut != Side.NONE && !displaces) || !wanted(i, full)) {
            return;
        }
        envied += displaces ? 1 : 0;
        block(columns.demand[i], product, promise.excuses(columns.demand[i], full));
    }

    private boolean wanted(int i, int full) {
        if (full == Side.NONE) {
            return true;
        }
        int worst = holdings.demands.worst[full];
        return worst >= 0 && Columns.wished(row.pairs(), i, holdings.parts, worst);
    }

    void block(int demand, int product, boolean isExcused) {
        blocking++;
        if (isExcused) {
            excused++;
        } else {
            findings.add(Kind.BLOCKING_PAIR, source.name(demand, product));
        }
    }

    private void price(int i, long amount) {
        Columns columns = row.pairs();
        highestCost = Math.max(highestCost, columns.cost[i]);
        if (tariff == null) {
            return;
        }
        long reduced = tariff.reduced(columns.cost[i], columns.demand[i], columns.slot[i]);
        if (reduced < 0) {
            excess = excess.add(BigInteger.valueOf(-reduced).multiply(BigInteger.valueOf(columns.capacity[i])));
        }
        boolean wrong = (reduced > 0 && amount > 0) || (reduced < 0 && amount < columns.capacity[i]);
        if (wrong && promise.proven()) {
            findings.add(Kind.NOT_OPTIMAL, source.name(columns.demand[i], columns.product[i]) + ": " + reduced);
        }
    }

    /** Reports the parts that no candidate answers to; ineligible ones, without capacity, are reported already. */
    private void strangers(int demand) {
        for (int part = holdings.first(demand); part < holdings.end(demand); part++) {
            int product = holdings.parts.product[part];
            boolean known = holdings.parts.capacity[part] == 0
                    || Arrays.stream(row.pairs().product, 0, row.pairs().size).anyMatch(one -> one == product);
            if (!known) {
                findings.add(Kind.NOT_A_CANDIDATE, source.name(demand, product));
            }
        }
    }
}
