package io.aval.desk.access;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Request;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import org.jspecify.annotations.Nullable;

/** What the rules let a bank do on the bills of its organisation's clients, and so what it may see of them. */
final class BankMatters {

    private BankMatters() {}

    /** Whether a bank of that organisation has something to do on a bill now. */
    static boolean concern(Organisation organisation, Opening opening) {
        if (opening.kind() != Kind.BILL) {
            return false;
        }
        Bill bill = Schema.of(Bill.class).decode(opening.body());
        Request request = bill.request();
        if (request == null) {
            Closing last = bill.last();
            return last != null && last.result() == Closing.Result.UNSETTLED && isPaid(organisation, last.leg());
        }
        boolean presented = request.operation() == Operation.PRESENT
                && request.leg() == null
                && request.responder().organisation().equals(organisation);
        return presented || isPaid(organisation, request.leg());
    }

    /** Whether a client of that organisation holds it. */
    static boolean ofClient(Organisation organisation, Opening opening) {
        return opening.kind() == Kind.BILL
                && Schema.of(Bill.class)
                        .decode(opening.body())
                        .holder()
                        .organisation()
                        .equals(organisation);
    }

    private static boolean isPaid(Organisation organisation, @Nullable Leg leg) {
        return leg != null && leg.payee().organisation().equals(organisation);
    }
}
