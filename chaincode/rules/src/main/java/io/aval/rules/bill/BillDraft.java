package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of a bill while a rule works on it. The circulation is not set: it follows. Not thread-safe. */
final class BillDraft {

    private final Terms terms;
    Account holder;
    Status status;

    @Nullable
    Request request;

    @Nullable
    Closing last;

    Digest head;
    Encumbrance encumbrance;

    @Nullable
    Interval part;

    @Nullable
    RecordId origin;

    @Nullable
    Account mark;

    @Nullable
    Repo repo;

    @Nullable
    Lock lock;

    @Nullable
    BusinessDay discounted;

    @Nullable
    Support support;

    @Nullable
    Presentments presented;

    @Nullable
    Recourse recourse;

    @Nullable
    Undertaking undertaking;

    @Nullable
    RecordId into;

    private @Nullable List<Account> guarantors;

    BillDraft(Bill bill) {
        terms = bill.terms();
        holder = bill.holder();
        status = bill.status();
        request = bill.request();
        last = bill.last();
        head = bill.head();
        encumbrance = bill.encumbrance();
        part = bill.part();
        origin = bill.origin();
        mark = bill.marked() ? setter(bill) : null;
        repo = bill.repo();
        lock = bill.lock();
        discounted = bill.discounted();
        support = bill.support();
        guarantors = bill.guarantors();
        presented = bill.presented();
        recourse = bill.recourse();
        undertaking = bill.undertaking();
        into = bill.into();
    }

    /** The first release did not keep who set a mark: if it was not the drawer, only an order can lift it. */
    private static Account setter(Bill bill) {
        if (bill.mark() != null) {
            return bill.mark();
        }
        return bill.terms().transferable() ? bill.holder() : bill.terms().drawer();
    }

    void guarantor(Account guarantor) {
        List<Account> more = new ArrayList<>(guarantors == null ? List.of() : guarantors);
        more.add(guarantor);
        guarantors = List.copyOf(more);
    }

    /** Ends the open request. */
    void close(Closing closing) {
        request = null;
        last = closing;
    }

    Bill build() {
        Circulation resting = bill(null, Circulation.TF0301).resting();
        if (request == null) {
            return bill(null, resting);
        }
        Lifecycle.Row row = Lifecycle.open(request.operation(), new Lifecycle.State(status, resting));
        return bill(request, row.pending() == null ? resting : row.pending());
    }

    private Bill bill(@Nullable Request open, Circulation circulation) {
        return new Bill(
                terms,
                holder,
                status,
                circulation,
                open,
                last,
                head,
                encumbrance,
                part,
                origin,
                mark,
                repo,
                lock,
                discounted,
                support,
                guarantors,
                presented,
                recourse,
                undertaking,
                into);
    }
}
