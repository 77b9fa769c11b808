package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule of {@code bill.confirm}: the payee's bank says that the money came, and the operation that was agreed takes
 * effect. After its day it takes no effect any more; the money that came all the same is put on record as a dispute.
 */
final class Confirming {

    private Confirming() {}

    static void confirm(BillActs.Confirm command, Docket docket) {
        Account bank = Standing.of(command.as(), docket);
        Held<Bill> held = Gate.today(command.bill(), docket);
        Request request = held.body().request();
        if (request != null && request.leg() != null) {
            requirePayeesBank(request.leg(), bank, held, docket);
            Lifecycle.Row row = Course.row(held.body(), request);
            new Completion(held, request, row, command.chain(), docket).complete();
            return;
        }
        Closing last = held.body().last();
        if (request != null || last == null || last.leg() == null || last.result() != Closing.Result.UNSETTLED) {
            throw Code.BILL_NOTHING_TO_SETTLE.refuse("id", command.bill().value());
        }
        requirePayeesBank(last.leg(), bank, held, docket);
        dispute(held, last.operation(), last.leg(), bank, docket);
    }

    private static void requirePayeesBank(Leg leg, Account bank, Held<Bill> held, Docket docket) {
        boolean payeesBank = docket.actor().role() == Role.BANK
                && bank.organisation().equals(leg.payee().organisation());
        Code.BILL_NOT_PAYEES_BANK.unless(payeesBank, "id", held.id().value());
    }

    private static void dispute(Held<Bill> held, Operation operation, Leg leg, Account bank, Docket docket) {
        docket.claim("dispute", held.id() + "/" + leg.day());
        Set<Organisation> concerned =
                new TreeSet<>(List.of(leg.payee().organisation(), leg.payer().organisation()));
        docket.create(new Dispute(held.id(), operation, leg, bank, docket.day()), concerned);
    }
}
