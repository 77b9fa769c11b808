package io.aval.engine.bill;

import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.act.Freeze;
import io.aval.rules.bill.Bill;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The bills of an index as of one business day. Thread-safe.
 *
 * @param day the ledger's
 */
public record BillBook(RecordIndex index, BusinessDay day, Conventions conventions) {

    /** The bill, unless it is not held, or has changed since and nothing came. */
    public Optional<BillToday> find(RecordId id) {
        return index.holding(id)
                .filter(holding -> holding.opening().kind() == Kind.BILL)
                .filter(holding -> holding.freshness() == Holding.Freshness.CURRENT)
                .map(this::today);
    }

    /** Every bill whose current opening is held, in the order of their ids; the index may move on meanwhile. */
    public void forEach(Consumer<BillToday> consumer) {
        Optional<RecordId> after = Optional.empty();
        do {
            Page page = index.list(Kind.BILL, after, Page.MAX_SIZE);
            page.holdings().stream()
                    .filter(holding -> holding.freshness() == Holding.Freshness.CURRENT)
                    .map(this::today)
                    .forEach(consumer);
            after = page.next();
        } while (after.isPresent());
    }

    /** The bills that name one of these accounts, in the order of their ids. */
    public List<BillToday> naming(Collection<Account> accounts) {
        TreeSet<RecordId> ids = new TreeSet<>();
        accounts.forEach(account -> ids.addAll(index.naming(Kind.BILL, account)));
        List<BillToday> found = new ArrayList<>();
        ids.forEach(id -> find(id).ifPresent(found::add));
        return found;
    }

    /** Every completed act of a bill, first to last. */
    public List<Hop> path(BillToday bill) {
        return index.path(bill.id());
    }

    private BillToday today(Holding holding) {
        Bill stored = Schema.of(Bill.class).decode(holding.opening().body());
        Freeze freeze = index.chronicle().freeze(holding.opening().id());
        return new BillToday(holding.opening(), stored, stored.asOf(day, conventions, freeze), freeze);
    }
}
